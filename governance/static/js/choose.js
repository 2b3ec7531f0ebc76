// Says when a choice could not be saved, and tries again until it is.
const form = document.getElementById("choosing");
const RETRY = 4000;
let again;

const tell = () => {
  const stands = document.getElementById("choice-stands");
  stands.classList.add("is-refused");
  stands.lastElementChild.textContent = form.dataset.unsaved;
  clearTimeout(again);
  again = setTimeout(() => form.dispatchEvent(new Event("change")), RETRY);
};

form?.addEventListener("htmx:sendError", tell);
form?.addEventListener("htmx:timeout", tell);
form?.addEventListener("htmx:responseError", (event) => event.detail.xhr.status >= 500 && tell());
form?.addEventListener("htmx:afterOnLoad", () => clearTimeout(again));
