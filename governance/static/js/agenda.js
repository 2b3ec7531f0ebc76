// The order of an agenda: a handle on each point, moved by dragging or with the arrow keys. It sends
// the same form as the buttons Up and Down, which are all there is without this script.
const agenda = document.querySelector("[data-reorder]");
const REMEMBER = "agenda-moved";

const move = (point, place) => {
  const form = point.querySelector('form[action$="/position"]');
  if (!form || place === Number(point.dataset.place)) return;
  form.elements.position.value = place;
  sessionStorage.setItem(REMEMBER, point.id);
  form.requestSubmit();
};

const points = () => [...agenda.children];

const handleFor = (point) => {
  const handle = document.createElement("button");
  const title = point.querySelector(".point-title").textContent.trim();
  handle.type = "button";
  handle.className = "point-handle";
  handle.draggable = true;
  handle.textContent = "⠿";
  handle.setAttribute("aria-label", agenda.dataset.reorder.replace("{title}", title));
  handle.addEventListener("keydown", (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const place = Number(point.dataset.place) + step;
    if (place >= 1 && place <= points().length) move(point, place);
  });
  handle.addEventListener("dragstart", (event) => {
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", title);
    event.dataTransfer.setDragImage(point, 0, 0);
    point.classList.add("is-dragged");
  });
  handle.addEventListener("dragend", () => {
    point.classList.remove("is-dragged");
    move(point, points().indexOf(point) + 1);
  });
  point.querySelector(".point-number").after(handle);
};

if (agenda) {
  points().forEach(handleFor);
  agenda.addEventListener("dragover", (event) => {
    const dragged = agenda.querySelector(".is-dragged");
    const over = event.target.closest(".point");
    if (!dragged) return;
    event.preventDefault();
    if (!over || over === dragged) return;
    const { top, height } = over.getBoundingClientRect();
    over[event.clientY < top + height / 2 ? "before" : "after"](dragged);
  });
  agenda.addEventListener("drop", (event) => event.preventDefault());
  const moved = document.getElementById(sessionStorage.getItem(REMEMBER));
  sessionStorage.removeItem(REMEMBER);
  // After the browser went to the point named in the address, which takes the focus away.
  const keepFocus = () => moved?.querySelector(".point-handle").focus();
  addEventListener("load", () => setTimeout(keepFocus));
}
