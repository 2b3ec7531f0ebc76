// The room went on to another step, or closed: what somebody types stays on the screen, and who looks
// at the table gets it anew.
const phone = document.getElementById("phone");
const form = phone?.querySelector("form[data-texts]");
const FIELDS = ["title", "text", "reasons", "dissent"];
const isUsed = () => form.matches(":focus-within") || FIELDS.some((name) => form.elements[name]?.value.trim());
const isLookedAt = (part) => part.getBoundingClientRect().top < innerHeight && !part.matches(":focus-within");

document.addEventListener("live", ({ detail }) => {
  if (isLookedAt(document.getElementById("table"))) document.body.dispatchEvent(new Event("received"));
  const isOpen = Boolean(detail.querySelector("form[data-texts]"));
  if (!form) return isOpen && location.reload(); // opened again, and nothing can be typed on this page
  form.hidden = !isOpen && !isUsed();
  form.querySelector(".form-end").hidden = !isOpen;
  form.querySelector("[data-stays]").hidden = isOpen;
  phone.closest("section").hidden = form.hidden && phone.querySelector("[data-list]").hidden;
});
