// From paper: Enter takes a line in and leaves the field free for the next one; lines go one by one.
const form = document.querySelector("form[data-paper]");
const list = form && document.getElementById(form.dataset.paper);
const waiting = new Set();
let queue = Promise.resolve();

const newKey = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};

const send = async (sent, item) => {
  item.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      headers: { "HX-Request": "true" },
      body: new URLSearchParams(sent),
      redirect: "error",
    });
    if (!answer.ok) throw new Error(answer.status);
    const taken = document.createElement("template");
    taken.innerHTML = await answer.text();
    if (!taken.content.querySelector("[data-taken]")) throw new Error("not ours");
    item.replaceWith(taken.content);
    waiting.delete(item);
  } catch {
    failed(sent, item);
  }
};

const failed = (sent, item) => {
  item.removeAttribute("aria-busy");
  const again = document.createElement("button");
  again.type = "button";
  again.className = "button";
  again.textContent = form.dataset.again;
  again.addEventListener("click", () => {
    item.replaceChildren(sent.get("line"));
    queue = queue.then(() => send(sent, item));
  });
  item.replaceChildren(sent.get("line"), ` (${form.dataset.failed}) `, again);
};

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  const field = form.elements.line;
  field.focus();
  if (!field.value.trim()) return;
  const sent = new FormData(form); // with the key of this line: sent again it is taken in once
  form.elements.key.value = newKey();
  field.value = "";
  const item = document.createElement("li");
  item.textContent = sent.get("line");
  waiting.add(item);
  list.prepend(item);
  while (list.children.length > 12 && !waiting.has(list.lastElementChild)) list.lastElementChild.remove();
  queue = queue.then(() => send(sent, item));
});

addEventListener("beforeunload", (event) => waiting.size && event.preventDefault());
