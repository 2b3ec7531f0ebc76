// While somebody writes, the server is asked for similar ones: only when there is enough to compare,
// and only when it reads otherwise than the last time.
let last = "";

document.addEventListener("htmx:beforeRequest", (event) => {
  const least = event.detail.elt.dataset?.least;
  if (!least) return;
  const form = document.getElementById(event.detail.elt.dataset.similar);
  const said = ["title", "text"].map((name) => form?.elements[name]?.value.trim() ?? "").join("\n");
  if (said === last || said.length <= Number(least)) event.preventDefault();
  else last = said;
});

// Who supports another one instead leaves what was typed; it need not be kept any longer. In a room the
// phone forgets it when the answer has come.
document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-instead]")) return;
  sessionStorage.setItem("instead", String(Date.now()));
  const writing = document.querySelector("form[data-draft]");
  if (writing) localStorage.removeItem(`draft:${writing.dataset.draft}`);
});

// What was sent is written no longer: nothing is compared with it.
document.addEventListener("reset", (event) => {
  const found = event.target.querySelector("#similar");
  if (!found) return;
  found.replaceChildren();
  last = "";
});
