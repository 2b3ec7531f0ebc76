// What stands beside a form is open where there is room for it, and folded on a phone.
const wide = matchMedia("(width >= 60rem)");
const fit = () => {
  for (const fold of document.querySelectorAll("[data-beside]")) fold.open = wide.matches;
};
fit();
wide.addEventListener("change", fit);
