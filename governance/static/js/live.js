// A page that is told of changes asks for itself again, or at [data-ask] for as much of it as changes:
// each [data-part] takes the place of the old one, and who listens to "live" gets the new page. Another
// data-state is another page: it is opened.
const page = document.querySelector("[data-live]");
const isCrowd = page?.dataset.live.includes("only=");
let since = page?.dataset.since;
let source;
let asking = false;
let again = false;

const put = (fresh) => {
  const there = fresh.querySelector("[data-live]");
  if (!there) return;
  if (there.dataset.state !== page.dataset.state) return location.reload();
  for (const part of page.querySelectorAll("[data-part]")) {
    const next = there.querySelector(`[data-part="${part.dataset.part}"]`);
    if (next && next.innerHTML !== part.innerHTML) part.replaceWith(document.adoptNode(next));
  }
  document.dispatchEvent(new CustomEvent("live", { detail: there }));
};

const ask = async () => {
  again = asking;
  if (asking) return;
  asking = true;
  try {
    const answer = await fetch(page.dataset.ask ?? location.pathname, { headers: { Accept: "text/html" } });
    if (answer.ok) put(new DOMParser().parseFromString(await answer.text(), "text/html"));
  } catch {
    // no network: the stream asks again when it is back
  }
  asking = false;
  if (again) ask();
};

// Hundreds of phones hear of a step at once, and do not all ask in the same moment.
const soon = () => setTimeout(ask, isCrowd ? Math.random() * 2500 : 0);

const follow = () => {
  const address = new URL(page.dataset.live, location.href);
  address.searchParams.set("since", since);
  source = new EventSource(address);
  source.addEventListener("message", (event) => {
    since = event.lastEventId;
    soon();
  });
  source.addEventListener("over", () => {
    source.close();
    soon();
  });
};

if (page) {
  follow();
  setInterval(() => source.readyState !== EventSource.OPEN && !document.hidden && ask(), 15_000);
  document.addEventListener("visibilitychange", () => {
    source.close();
    if (!document.hidden) follow();
  });
}
