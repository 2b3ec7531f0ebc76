// Counts what a ballot would take of the means while it is filled in.
const form = document.querySelector("[data-ballot]");
const write = new Intl.NumberFormat(`${document.documentElement.lang}-BE`, { maximumFractionDigits: 2 });

const given = (input) => (input.type === "checkbox" ? Number(input.checked) : Number(input.value) || 0);

const count = () => {
  const inputs = [...form.querySelectorAll("[data-costs]")];
  for (const input of inputs) {
    input.closest(".ballot-project").classList.toggle("is-chosen", given(input) > 0);
  }
  for (const total of form.querySelectorAll("[data-total]")) {
    const which = Number(total.dataset.total);
    const amount = Number(total.dataset.amount);
    const chosen = inputs.filter((input) => given(input) > 0);
    const sum = chosen.reduce((all, input) => all + Number(input.dataset.costs.split(" ")[which]), 0);
    total.querySelector("[data-sum]").textContent = write.format(sum);
    total.querySelector(".ballot-part").setAttribute("width", `${Math.min(100, (sum / amount) * 100)}%`);
    total.classList.toggle("is-over", sum > amount);
  }
  const left = form.querySelector("[data-points-left]");
  if (left) {
    const rest = Number(form.dataset.points) - inputs.reduce((all, input) => all + given(input), 0);
    left.textContent = write.format(rest);
    left.parentElement.classList.toggle("is-over", rest < 0);
  }
};

if (form) {
  form.querySelector("[data-recount]").hidden = true;
  form.addEventListener("input", count);
  count();
}
