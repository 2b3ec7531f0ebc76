// Counts down what the server said is left, second by second, whatever the clock of the device says.
const ends = new WeakMap();

const show = (left) => {
  const two = (number) => String(number).padStart(2, "0");
  const [hours, minutes, seconds] = [Math.floor(left / 3600), Math.floor(left / 60) % 60, left % 60];
  return hours ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
};

const tick = () => {
  for (const time of document.querySelectorAll("time[data-ends]")) {
    if (!ends.has(time)) ends.set(time, performance.now() + 1000 * Number(time.dataset.ends));
    const left = Math.max(0, Math.ceil((ends.get(time) - performance.now()) / 1000));
    const said = left ? time.dataset.left.replace("{time}", show(left)) : time.dataset.over;
    if (time.parentElement.textContent !== said) time.parentElement.replaceChildren(time);
    if (time.textContent !== said) time.textContent = said;
    time.classList.toggle("is-short", left > 0 && left <= 60);
  }
};

tick();
setInterval(tick, 1000);
document.addEventListener("live", tick);
