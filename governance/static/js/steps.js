// The room went on to another step, or closed: what somebody types stays on the screen.
const phone = document.getElementById("phone");
const form = phone?.querySelector("form[data-texts]");
const isUsed = () =>
  form.matches(":focus-within") || ["title", "text", "reasons", "dissent"].some((name) => form.elements[name]?.value.trim());

document.addEventListener("live", ({ detail }) => {
  const isOpen = Boolean(detail.querySelector("form[data-texts]"));
  if (!form) return isOpen && location.reload(); // opened again, and nothing can be typed on this page
  form.hidden = !isOpen && !isUsed();
  form.querySelector(".form-end").hidden = !isOpen;
  form.querySelector("[data-stays]").hidden = isOpen;
  phone.closest("section").hidden = form.hidden && phone.querySelector("[data-list]").hidden;
});
