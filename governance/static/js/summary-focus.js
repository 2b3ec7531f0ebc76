// The list of errors takes the focus, so that nobody has to look for what is wrong.
const focus = (root) => root.querySelector?.(".error-summary")?.focus();
focus(document);
document.addEventListener("htmx:afterSettle", (event) => focus(event.target));
