/** A form as it stands in a page that our own server rendered. */
export interface HtmlForm {
  /** As written; empty leads to the page itself. */
  readonly action: string;
  /** What would be sent if nobody touched it, without its buttons. */
  readonly filled: URLSearchParams;
  /** Names of everything that can be filled in, with what is offered where that is a choice. */
  readonly offers: ReadonlyMap<string, readonly string[]>;
  /** `type` of an input; `select` and `textarea` for those. */
  readonly kinds: ReadonlyMap<string, string>;
  readonly buttons: readonly { readonly name: string; readonly value: string }[];
}

/** While it is being read. */
interface GrowingForm extends HtmlForm {
  readonly offers: Map<string, string[]>;
  readonly kinds: Map<string, string>;
  readonly buttons: { name: string; value: string }[];
}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Where it ends in the text. */
  readonly end: number;
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#x27": "'",
  "#39": "'",
  nbsp: "\u00a0",
};
const decoded = (text: string) =>
  text.replace(/&(\w+|#x?\w+);/g, (whole, name: string) => entities[name] ?? whole);

function tagsIn(html: string): Tag[] {
  const found: Tag[] = [];
  for (const match of html.matchAll(/<(\/?[a-z]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi)) {
    const attributes = new Map<string, string>();
    for (const [, name, value] of match[2].matchAll(/([\w:-]+)(?:="([^"]*)")?/g))
      attributes.set(name.toLowerCase(), decoded(value ?? ""));
    found.push({ name: match[1].toLowerCase(), attributes, end: match.index + match[0].length });
  }
  return found;
}

/**
 * The forms of a page, for scripts that have no browser. It reads what React writes on the server: every attribute in
 * double quotes, no markup inside scripts that looks like a form.
 */
export function formsIn(page: string): HtmlForm[] {
  const html = page.replace(/<script\b[\s\S]*?<\/script>/gi, "");
  const forms: GrowingForm[] = [];
  const byId = new Map<string, GrowingForm>();
  const outside: { form: string; button: { name: string; value: string } }[] = [];
  let form: GrowingForm | undefined;
  let select: { name: string; chosen: boolean } | undefined;
  for (const { name, attributes, end } of tagsIn(html)) {
    const field = attributes.get("name") ?? "";
    const value = attributes.get("value") ?? "";
    if (name === "form") {
      form = {
        action: attributes.get("action") ?? "",
        filled: new URLSearchParams(),
        offers: new Map(),
        kinds: new Map(),
        buttons: [],
      };
      forms.push(form);
      byId.set(attributes.get("id") ?? "", form);
    } else if (name === "/form") form = undefined;
    else if (name === "button") {
      const owner = attributes.get("form");
      if (owner !== undefined) outside.push({ form: owner, button: { name: field, value } });
      else form?.buttons.push({ name: field, value });
    } else if (!form || attributes.has("disabled")) continue;
    else if (name === "input" && field !== "") {
      const kind = attributes.get("type") ?? "text";
      form.kinds.set(field, kind);
      form.offers.set(field, [...(form.offers.get(field) ?? []), ...(isBox(kind) ? [value] : [])]);
      if (kind !== "file" && (!isBox(kind) || attributes.has("checked")))
        form.filled.append(field, isBox(kind) && !attributes.has("value") ? "on" : value);
    } else if (name === "textarea" && field !== "") {
      form.kinds.set(field, "textarea");
      form.offers.set(field, []);
      form.filled.append(field, decoded(html.slice(end, html.indexOf("</textarea", end))));
    } else if (name === "select") {
      select = { name: field, chosen: false };
      form.kinds.set(field, "select");
      form.offers.set(field, []);
    } else if (name === "/select") select = undefined;
    else if (name === "option" && select) {
      form.offers.get(select.name)?.push(value);
      // As browsers do: the first one, unless another is chosen.
      if (attributes.has("selected") || (!select.chosen && !form.filled.has(select.name)))
        form.filled.set(select.name, value);
      if (attributes.has("selected")) select.chosen = true;
    }
  }
  for (const { form: owner, button } of outside) byId.get(owner)?.buttons.push(button);
  return forms;
}

const isBox = (kind: string) => kind === "radio" || kind === "checkbox";
