"""Projects of three kinds that carry recommendations: milestones, updates, euros, person-days."""
