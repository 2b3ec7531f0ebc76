// A phone that was in this room comes back to its seat, also where its cookie was lost with the browser.
const again = document.querySelector("[data-pass-of]");
const asked = indexedDB.open("phone", 1);
asked.onupgradeneeded = () => asked.transaction.abort(); // nobody was in any room yet
asked.onsuccess = () => {
  const rooms = asked.result.transaction("rooms").objectStore("rooms").get(again.dataset.passOf);
  rooms.onsuccess = () => {
    again.value = rooms.result?.pass ?? "";
  };
};
