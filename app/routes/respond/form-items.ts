/** A field of a form as far as it can hold an answer. */
type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isField = (element: Element): element is Field =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLSelectElement ||
  element instanceof HTMLTextAreaElement;

const fieldsIn = (part: ParentNode): Field[] => [...part.querySelectorAll("[name]")].filter(isField);

/** The parts of a form that are kept one by one. */
export function itemsOf(form: HTMLFormElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>("[data-item]")];
}

/** The fields of one item as the whole form would send them. */
export function textOfItem(part: HTMLElement, form: HTMLFormElement): string {
  const names = new Set(fieldsIn(part).map(({ name }) => name));
  return textOf(form, (name) => names.has(name));
}

/** The fields of a form as it would send them, without its buttons. */
export function textOf(form: HTMLFormElement, isWanted: (name: string) => boolean = () => true): string {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (isWanted(name) && typeof value === "string") fields.append(name, value);
  return fields.toString();
}

/** Whether somebody answered before the page's scripts were there. */
export function isTouched(part: HTMLElement): boolean {
  return fieldsIn(part).some((field) => {
    if (field instanceof HTMLSelectElement) {
      const given = [...field.options].findIndex(({ defaultSelected }) => defaultSelected);
      return field.selectedIndex !== Math.max(0, given);
    }
    if (field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox"))
      return field.checked !== field.defaultChecked;
    return field.type !== "hidden" && field.value !== field.defaultValue;
  });
}

/** Shows answers in a part of the form in place of what stands there; what the page was given as seen stays. */
export function fillItem(part: HTMLElement, text: string): void {
  const fields = new URLSearchParams(text);
  for (const field of fieldsIn(part)) {
    const values = fields.getAll(field.name);
    if (field.type === "hidden") continue;
    if (field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox"))
      field.checked = values.includes(field.value);
    else if (values.length > 0) typeInto(field, values[0]);
  }
}

/** As if somebody had typed it, so that what counts characters or points counts them. */
function typeInto(field: Field, text: string): void {
  const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field) as object, "value");
  own?.set?.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
