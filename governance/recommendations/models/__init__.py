"""What a recommendation is, who stands behind it, and where it came from."""

from governance.recommendations.models.additions import Addition
from governance.recommendations.models.anonymous import KeptNumbers, LeftAddress
from governance.recommendations.models.clocks import (
    ANSWERS,
    CARRIED,
    MOVES,
    WAITING,
    Origin,
    Realisation,
    Signature,
    Stage,
    Word,
)
from governance.recommendations.models.imports import (
    Assessment,
    BatchStage,
    ImportBatch,
    ImportRefusal,
)
from governance.recommendations.models.persons import Author, Follow, Support
from governance.recommendations.models.recommendation import Recommendation
from governance.recommendations.models.together import Cluster, Merge, Version

__all__ = [
    "ANSWERS",
    "CARRIED",
    "MOVES",
    "WAITING",
    "Addition",
    "Assessment",
    "Author",
    "BatchStage",
    "Cluster",
    "Follow",
    "ImportBatch",
    "ImportRefusal",
    "KeptNumbers",
    "LeftAddress",
    "Merge",
    "Origin",
    "Realisation",
    "Recommendation",
    "Signature",
    "Stage",
    "Support",
    "Version",
    "Word",
]
