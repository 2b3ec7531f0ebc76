// Keeps what is typed in <form data-draft="name"> on this device until it has been sent.
const SENT = "draft:sent";
const forms = [...document.querySelectorAll("form[data-draft]")];
const nameOf = (form) => `draft:${form.dataset.draft}`;
const kept = (field) => field.name && !["hidden", "password", "file", "submit"].includes(field.type);
const fieldsOf = (form) => [...form.elements].filter(kept);
const isSwitch = (field) => field.type === "checkbox" || field.type === "radio";
const safely = (work) => {
  try {
    return work();
  } catch {
    return null; // storage full, or forbidden: then without drafts
  }
};

const save = (form) => {
  const typed = fieldsOf(form).map((f) => [f.name, f.value, isSwitch(f) ? f.checked : null]);
  safely(() => localStorage.setItem(nameOf(form), JSON.stringify(typed)));
};

const tell = (form) => {
  const note = document.createElement("p");
  note.className = "notice tone-calm draft-note";
  note.setAttribute("role", "status");
  const discard = document.createElement("button");
  discard.type = "button";
  discard.className = "quiet";
  discard.textContent = form.dataset.draftDiscard;
  discard.addEventListener("click", () => {
    localStorage.removeItem(nameOf(form));
    form.reset();
    note.remove();
  });
  form.prepend(note);
  note.append(form.dataset.draftRestored, " ", discard);
};

const restore = (form) => {
  const typed = safely(() => JSON.parse(localStorage.getItem(nameOf(form)))) ?? [];
  let changed = false;
  for (const [name, value, checked] of typed) {
    for (const field of fieldsOf(form).filter((f) => f.name === name)) {
      if (isSwitch(field)) {
        if (field.value !== value || field.checked === checked) continue;
        field.checked = checked;
      } else {
        if (field.value === value || field.value.trim()) continue; // what the server shows stands
        field.value = value;
        const folded = field.closest("details");
        if (folded) folded.open = true;
      }
      changed = true;
    }
  }
  if (changed) tell(form);
};

const refused = document.querySelector("[data-refused]");
const arrival = performance.getEntriesByType("navigation")[0]?.type;
const sent = safely(() => sessionStorage.getItem(SENT));
if (sent && !refused && arrival === "navigate") safely(() => localStorage.removeItem(sent));
safely(() => sessionStorage.removeItem(SENT));

for (const form of forms) {
  let pause;
  restore(form);
  form.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(save, 500, form);
  });
  form.addEventListener("submit", () => {
    clearTimeout(pause);
    save(form);
    safely(() => sessionStorage.setItem(SENT, nameOf(form)));
  });
}
