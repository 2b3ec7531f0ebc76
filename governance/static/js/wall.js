// The wall stays calm: what stands keeps its place, what is new fades in, and pages turn slowly.
const wall = document.querySelector(".wall");
const TURN = 12_000;
let list = wall.querySelector("[data-pages]");
let now = 0;
let turning;

const items = () => [...list.children];
const pages = () => Math.max(1, Math.ceil(items().length / Number(list.dataset.pages)));

const show = (page) => {
  now = page % pages();
  const each = Number(list.dataset.pages);
  items().forEach((item, place) => (item.hidden = Math.floor(place / each) !== now));
  const said = wall.querySelector("[data-page]");
  said.hidden = pages() === 1;
  said.textContent = said.textContent.replace(/\d+(\D+)\d+/, `${now + 1}$1${pages()}`);
  clearTimeout(turning);
  turning = setTimeout(() => show(now + 1), TURN);
};

const place = (item) => {
  item.classList.add("is-new");
  const gap = list.querySelector(".wall-gap");
  if (gap) gap.replaceWith(item);
  else list.append(item);
  return item;
};

const leave = (item) => {
  const gap = document.createElement("li");
  gap.className = "wall-gap";
  item.replaceWith(gap);
};

const merge = (fresh) => {
  const coming = [...fresh.children];
  const ids = new Set(coming.map((item) => item.id));
  items().filter((item) => item.id && !ids.has(item.id)).forEach(leave);
  let newest;
  for (const item of coming) {
    const here = document.getElementById(item.id);
    if (here) here.innerHTML === item.innerHTML || (here.innerHTML = item.innerHTML);
    else newest = place(document.adoptNode(item));
  }
  show(newest ? Math.floor(items().indexOf(newest) / Number(list.dataset.pages)) : now);
};

document.addEventListener("live", ({ detail }) => {
  const fresh = detail.querySelector("[data-pages]");
  const same = fresh.dataset.kind === list.dataset.kind;
  if (same && fresh.dataset.kind === "notes") return merge(fresh);
  list.replaceWith(document.adoptNode(fresh));
  list = wall.querySelector("[data-pages]");
  show(same ? now : 0);
});

show(0);
