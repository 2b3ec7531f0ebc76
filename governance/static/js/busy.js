// A button that works shows that it works, and a form is not sent twice.
const free = (form) => {
  form.removeAttribute("aria-busy");
  for (const button of form.querySelectorAll("[data-label]")) {
    button.textContent = button.dataset.label;
    button.removeAttribute("aria-disabled");
    delete button.dataset.label;
  }
};

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented && !form.matches("[hx-post], [data-hx-post]")) return;
  if (form.getAttribute("aria-busy") === "true") {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  if (form.method !== "post") return;
  form.setAttribute("aria-busy", "true");
  const button = event.submitter;
  if (!button?.dataset.busy) return;
  button.setAttribute("aria-disabled", "true");
  if (button.firstElementChild) return; // a button with an icon keeps it
  button.dataset.label = button.textContent;
  button.textContent = button.dataset.busy;
});

const freeAll = () => document.querySelectorAll("form[aria-busy]").forEach(free);
addEventListener("pageshow", (event) => event.persisted && freeAll());
document.addEventListener("htmx:afterRequest", freeAll);
