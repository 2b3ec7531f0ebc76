// What is written in a room is kept on this phone, and goes out once, as its author's.
const phone = document.getElementById("phone");
const form = phone.querySelector("form[data-texts]");
const list = phone.querySelector("[data-kept]");
const say = phone.dataset;
const room = say.room;
let here = { room, seat: say.seat ?? "", pass: say.pass ?? "", signatures: null };

// --- What is kept: IndexedDB, written through to the disk before anything is said.
const opened = new Promise((resolve, reject) => {
  const asked = indexedDB.open("phone", 1);
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore("texts", { keyPath: "key" });
    asked.result.createObjectStore("rooms", { keyPath: "room" });
  };
  asked.onsuccess = () => resolve(asked.result);
  asked.onerror = () => reject(asked.error);
});
const within = async (store, mode, work) => {
  const transaction = (await opened).transaction(store, mode, { durability: "strict" });
  const asked = work(transaction.objectStore(store));
  transaction.commit?.(); // now, also where the tab is closed before it is done
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(asked?.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
};
const texts = () => within("texts", "readonly", (store) => store.getAll());
const mine = async () => (await texts()).filter((text) => text.seat === here.seat && text.room === room);
const draftKey = () => `draft ${room} ${here.seat}`;
const newKey = () => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));

// --- Sending. Only an answer that names the key and the receipt is ours: a network that asks to
// sign in answers 200 too.
const LONGEST = 30_000;
const send = async (text) => {
  const own = text.seat === here.seat;
  const pass = (own && here.pass) || text.pass;
  if (!own && !pass) return; // waits until its author is back
  const answer = await fetch(text.action, {
    method: "POST",
    body: new URLSearchParams([...text.fields, ["key", text.key]]),
    headers: { Accept: "application/json", "Accept-Language": text.language, "X-Pass": pass, "X-Seat": text.seat },
    credentials: pass ? "omit" : "same-origin",
    redirect: "error",
    cache: "no-store",
    signal: AbortSignal.timeout(LONGEST),
  });
  const said = await answer.json().catch(() => null);
  if (said?.key !== text.key) {
    return void phone.toggleAttribute("data-strange", answer.ok);
  }
  phone.removeAttribute("data-strange");
  if (answer.ok && said.receipt) {
    const { receipt, at } = said;
    const kept = { key: text.key, room: text.room, seat: text.seat, title: text.title, made: text.made };
    await within("texts", "readwrite", (store) =>
      text.gone ? store.delete(text.key) : store.put({ ...kept, state: "received", receipt, at }),
    );
    document.body.dispatchEvent(new Event("received"));
  } else if (said.refused && [409, 422].includes(answer.status)) {
    await within("texts", "readwrite", (store) => store.put({ ...text, state: "refused", why: said.refused }));
  }
};

let [sending, pause, timer] = [null, 2_000, 0];
const sendAll = async () => {
  for (const text of (await texts()).filter((one) => one.state === "waiting")) {
    await send(text).catch(() => {}); // no network: it stays
    await show();
  }
  const left = (await texts()).filter((one) => one.state === "waiting").length;
  clearTimeout(timer);
  pause = left ? Math.min(pause * 1.5, 20_000) : 2_000;
  if (left) timer = setTimeout(flush, pause);
};
const flush = () => {
  sending ??= sendAll().finally(() => (sending = null));
  return sending;
};
const wake = () => {
  pause = 2_000;
  flush();
};

// --- Saying how it stands, in words.
const line = (text) => {
  const item = phone.querySelector("template").content.cloneNode(true).firstElementChild;
  item.dataset.state = text.state;
  item.querySelector("[data-title]").textContent = text.title;
  const state = item.querySelector("[data-said]");
  const follow = item.querySelector("form");
  if (text.state === "received") {
    state.textContent = say.received.replace("{time}", text.at).replace("{receipt}", text.receipt);
    follow.elements.receipt.value = text.receipt;
    follow.elements.key.value = newKey();
  } else {
    state.textContent = [say[text.state], text.why].filter(Boolean).join(" ");
    follow.remove();
  }
  const again = item.querySelector("[data-again]");
  item.querySelector("[data-typed]").textContent = form || text.state === "received" ? "" : Object.fromEntries(text.fields).text;
  if (text.state === "refused" && form) again.addEventListener("click", () => takeBack(text));
  else again.remove();
  return item;
};
let shown = "";
const show = async () => {
  const own = await mine();
  const kept = own.filter((text) => text.state !== "draft" || !form).sort((a, b) => b.made - a.made);
  const now = JSON.stringify(kept.map(({ key, state }) => [key, state]));
  if (now !== shown) list.replaceChildren(...kept.map(line));
  shown = now;
  phone.querySelector("[data-list]").hidden = kept.length === 0;
  const strange = phone.hasAttribute("data-strange") && kept.some((text) => text.state === "waiting");
  phone.querySelector("[data-captive]").hidden = !strange;
  const others = (await texts()).filter((text) => text.state === "waiting" && text.seat !== here.seat);
  phone.querySelector("[data-others]").hidden = others.length === 0;
};

// --- The form.
const typed = () => [...new FormData(form)].filter(([name]) => name !== "key");
const fill = (fields) => {
  for (const [name, value] of fields) {
    const field = form.elements.namedItem(name);
    if (!field) continue;
    if (field instanceof RadioNodeList) field.value = value;
    else field.value ||= value;
    const folded = field.closest?.("details");
    if (folded && value) folded.open = true;
  }
  form.elements.language.value = Object.fromEntries(fields).language ?? form.elements.language.value;
};
const takeBack = async (text) => {
  fill(text.fields);
  await keepDraft();
  await within("texts", "readwrite", (store) => store.delete(text.key));
  await show();
  form.elements.title.focus();
};
const record = (key, state) => {
  const fields = typed();
  const { title } = Object.fromEntries(fields);
  const language = document.documentElement.lang;
  const of = { key, state, fields, title, language, room, seat: here.seat, pass: here.pass };
  return { ...of, action: new URL(form.action).pathname, made: Date.now() };
};
const written = () => ["title", "text", "reasons", "dissent"].some((name) => form.elements[name]?.value.trim());
const keepDraft = () =>
  within("texts", "readwrite", (store) => (written() ? store.put(record(draftKey(), "draft")) : store.delete(draftKey())));

let rest;
let busy = false; // from the press until the form is empty again: what stands in it is no draft any more
const keepTyped = () => form && !busy && keepDraft().catch(() => {});
form?.addEventListener("input", () => {
  clearTimeout(rest);
  rest = setTimeout(keepTyped, 300);
});
form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (busy || !form.reportValidity()) return;
  busy = true;
  clearTimeout(rest);
  try {
    const text = record(newKey(), "waiting");
    await within("texts", "readwrite", (store) => {
      store.delete(draftKey());
      return store.put(text);
    });
    const { language, signature } = Object.fromEntries(text.fields);
    form.reset();
    fill([["language", language], ["signature", signature]]);
    await show();
    phone.querySelector("[data-list]").focus();
  } catch {
    form.submit(); // nothing can be kept on this phone: then as without a script
    return;
  } finally {
    busy = false;
  }
  flush();
});

// --- The next person: nothing is left but what still has to go out, closed, as its author's.
const leave = phone.querySelector("form[data-next]");
leave?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const there = await fetch("/healthz", { cache: "no-store" }).then((answer) => answer.text()).catch(() => "");
  if (there !== "ok") return void (phone.querySelector("[data-stay]").hidden = false);
  await Promise.race([flush(), new Promise((done) => setTimeout(done, 8_000))]);
  for (const text of await texts()) {
    const waits = text.state === "waiting";
    await within("texts", "readwrite", (store) => (waits ? store.put({ ...text, gone: true }) : store.delete(text.key)));
  }
  await within("rooms", "readwrite", (store) => store.clear());
  for (const name of Object.keys(localStorage)) if (name.startsWith("draft:")) localStorage.removeItem(name);
  form?.reset();
  leave.submit();
});

// --- Coming in: the room says who sits here; without a network, what it said last time does.
const SIXTY_DAYS = 60 * 86_400_000;
const options = () => [...form.querySelectorAll("[name=signature]")].map((field) => [field, field.closest("label")]);
const remember = () => {
  const signatures = options().map(([field, label]) => [field.value, label.textContent.trim()]);
  here = { ...here, signatures };
  return within("rooms", "readwrite", (store) => store.put(here));
};
const recall = async () => {
  const known = await within("rooms", "readonly", (store) => store.get(room));
  phone.querySelector("[data-unknown]").hidden = Boolean(known);
  form.hidden = !known;
  if (!known) return;
  here = known;
  const names = Object.fromEntries(known.signatures);
  for (const [field, label] of options()) {
    if (names[field.value]) label.lastElementChild.textContent = names[field.value];
    else label.remove();
  }
  form.elements.signature.value = known.signatures[0][0];
};
const comeIn = async () => {
  if (form && "offline" in say) await recall();
  else if (form) await remember();
  const draft = (await mine()).find((text) => text.state === "draft");
  if (draft && Number(sessionStorage.getItem("instead")) > Date.now() - 30_000) await within("texts", "readwrite", (store) => store.delete(draft.key));
  else if (draft && form) fill(draft.fields);
  const old = (await texts()).filter((text) => text.state === "received" && Date.now() - text.made > SIXTY_DAYS);
  for (const text of old) await within("texts", "readwrite", (store) => store.delete(text.key));
  await show();
  phone.toggleAttribute("data-ready", true);
  await flush();
};
addEventListener("online", wake);
addEventListener("focus", wake);
addEventListener("pagehide", keepTyped);
document.addEventListener("visibilitychange", () => (document.hidden ? keepTyped() : wake()));
comeIn().catch(() => {}); // a browser that keeps nothing: the form is sent as without a script

// The page of the room opens without a network too: without anybody's name in it.
if (say.worker && "serviceWorker" in navigator) {
  navigator.serviceWorker
    .register(say.worker)
    .then(() => navigator.serviceWorker.ready)
    .then(({ active }) => {
      const needed = [...document.querySelectorAll("link[rel=stylesheet], script[src]")].map((one) => one.href || one.src);
      active.postMessage({ shell: say.shell, needed, language: document.documentElement.lang });
    })
    .catch(() => {});
}
