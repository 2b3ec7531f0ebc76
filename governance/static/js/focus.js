// Where one stands when a page comes: at the list of errors; after an act at what it changed, described
// by what is said of it, or else at what is said. So nobody begins again at the head of the page.
const errors = (root) => root.querySelector?.(".error-summary");
const changed = () => document.getElementById(location.hash.slice(1));

const stand = (place, said) => {
  if (!place.hasAttribute("tabindex")) place.tabIndex = -1;
  if (place !== said) {
    said.id ||= "said";
    place.setAttribute("aria-describedby", said.id);
  }
  place.dataset.stood = "";
  place.focus({ preventScroll: place !== said }); // the browser goes to what the address names
};

const said = document.querySelector(".notices .notice");
const isFree = () => document.activeElement === document.body;
if (errors(document)) errors(document).focus();
else if (said && isFree()) stand((location.hash && changed()) || said, said);
document.addEventListener("htmx:afterSettle", (event) => errors(event.target)?.focus());
