// A button that prints, where scripts run; otherwise a sentence says how.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
for (const sentence of document.querySelectorAll("[data-without-print]")) sentence.hidden = true;
