// Looking over: the list that the worker writes, and what a field or button of it puts right; see look_over.rs.

// A press that has begun ends where it began: the list is not written anew under the pointer.
let released = Promise.resolve();
let release = () => {};
addEventListener("pointerdown", () => {
  release();
  released = new Promise((done) => (release = () => setTimeout(done)));
});
for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => release());

// Whether the list is being written, when no field is left by the reader's own doing.
let writing = false;

// The focus stays on the field or button it was on; where that is gone, it goes to the card that took its place.
const CARDS = [".finding", ".people li"];
const focusKept = (section) => {
  const field = document.activeElement;
  const kind = section.contains(field) && CARDS.find((kind) => field.closest(kind));
  if (!kind) return () => {};
  const at = [...section.querySelectorAll(kind)].indexOf(field.closest(kind));
  const unfinished = field.value !== field.defaultValue && field.value;
  return () => {
    const cards = section.querySelectorAll(kind);
    const card = cards[Math.min(at, cards.length - 1)];
    const same = part(field.id);
    (same ?? card?.querySelector("input") ?? section.querySelector(".summary")).focus();
    if (same?.matches("input") && unfinished !== false) same.value = unfinished;
  };
};

const lookOver = async () => {
  const { html, undo } = await ask({ ask: "look-over" });
  await released;
  const section = part("passages");
  const opened = [...section.querySelectorAll("details[open]")].map((it) => it.className);
  const refocus = focusKept(section);
  const undone = document.activeElement === part("undo") && !undo;
  writing = true;
  section.innerHTML = trusted.createHTML(html);
  writing = false;
  for (const details of section.querySelectorAll("details")) details.open = opened.includes(details.className);
  document.title = `Look it over: ${kept.story.headline} · On the Record`;
  show("look-over");
  refocus();
  // A button that can do nothing keeps no focus. Who pressed it with a pointer stays where they are.
  if (undone) section.querySelector(".summary").focus({ preventScroll: !part("undo").matches(":focus-visible") });
  part("undo").disabled = !undo;
};

const correction = ({ dataset, value }) => {
  const words = value.trim();
  const quotation = Number(dataset.quotation);
  switch (dataset.do) {
    case "speaker": return words ? { do: "new-speaker", quotation, name: words } : { do: "speaker", quotation };
    case "merge": return words && { do: "merge", person: dataset.person, into: words };
    case "date": return { do: "date-event", event: dataset.event, when: words };
    case "drop": return { do: "drop-event", event: dataset.event };
  }
};
const correct = async (field) => {
  const what = correction(field);
  if (what) await change({ ask: "correct", correction: what }, field);
};
// A field is left, or finished with Enter: what it holds is meant once.
const left = (field) => {
  if (writing || !field.matches("input") || field.value === field.defaultValue) return;
  field.defaultValue = field.value;
  correct(field);
};
const change = async (request, field) => {
  part("wrong").textContent = "";
  try {
    await keep((await ask(request)).kept);
    await lookOver();
  } catch (error) {
    part("wrong").textContent = error.message;
    field.setAttribute("aria-invalid", "true");
  }
};
