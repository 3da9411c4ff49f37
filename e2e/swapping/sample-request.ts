import { patternOf, type Place } from "../access/pattern-of";
import { type FormField, type FormOnPage } from "./page-parts";

export interface SampleFile {
  /** Of the field. */
  readonly name: string;
  readonly fileName: string;
  readonly text: string;
}

/** A request that the product itself offers: an address that a page links to, or a form of a page, filled in. */
export interface SampleRequest extends Place {
  readonly method: "get" | "post";
  readonly query: readonly (readonly [string, string])[];
  readonly fields: readonly (readonly [string, string])[];
  readonly files: readonly SampleFile[];
  readonly multipart: boolean;
  /** Which of the forms of its address it is; empty for the only one. */
  readonly intent: string;
  /** Names of fields that may be left empty. */
  readonly optional: ReadonlySet<string>;
}

/** An address as a request; null when it leads away or to no route. */
export function requestOf(address: string, page: string): SampleRequest | null {
  const url = new URL(address, new URL(page, "http://here.invalid"));
  const place = url.origin === "http://here.invalid" ? patternOf(url.pathname) : null;
  if (!place) return null;
  return {
    ...place,
    method: "get",
    query: [...url.searchParams],
    fields: [],
    files: [],
    multipart: false,
    intent: "",
    optional: new Set(url.searchParams.keys()),
  };
}

/** The requests that a form can send: one for each of its buttons. */
export function requestsOf(form: FormOnPage, page: string): SampleRequest[] {
  const buttons = form.buttons.length > 0 ? form.buttons : [{ name: "", value: "", action: "" }];
  return buttons.flatMap((button): SampleRequest[] => {
    const bare = requestOf(button.action || form.action || page, page);
    if (!bare) return [];
    const fields = filled(form.fields);
    if (button.name !== "") fields.push([button.name, button.value]);
    const optional = new Set([
      ...bare.optional,
      ...form.fields.filter(({ options }) => options.includes("")).map(({ name }) => name),
    ]);
    if (form.method === "get")
      return [{ ...bare, query: fields, optional: new Set(fields.map(([name]) => name)) }];
    const files = form.fields.filter(({ kind }) => kind === "file").map(({ name }) => ({ ...anyFile, name }));
    const { multipart } = form;
    return [{ ...bare, method: "post", fields, files, multipart, intent: intentOf(fields), optional }];
  });
}

/** Relations between two codes: a table and a network alike. */
const anyFile = { fileName: "proef.csv", text: "source;target\na;b\n" };

/** What tells forms of one address apart: the field `intent`, else the names of a button that is pressed. */
function intentOf(fields: readonly (readonly [string, string])[]): string {
  return fields.findLast(([name]) => name === "intent")?.[1] ?? "";
}

/** Fields as somebody would send them who fills in what has to be, and leaves the rest as it is. */
function filled(fields: readonly FormField[]): [string, string][] {
  const chosen = new Set(
    fields.filter(({ kind, checked }) => kind === "radio" && checked).map(({ name }) => name),
  );
  return fields.flatMap((field): [string, string][] => {
    const { name, kind, value, checked, options } = field;
    if (kind === "file") return [];
    if (kind === "checkbox") return checked || field.required ? [[name, value]] : [];
    if (kind === "radio") {
      if (chosen.has(name)) return checked ? [[name, value]] : [];
      chosen.add(name);
      return [[name, value]];
    }
    if (kind === "select") return [[name, value !== "" ? value : (options.find((one) => one !== "") ?? "")]];
    return [[name, value !== "" ? value : valueFor(field)]];
  });
}

/** Words of one's own every time: codes and names may have to be unlike others. */
let words = 0;

function valueFor({ kind, min, name }: FormField): string {
  if (kind === "hidden") return "";
  if (kind === "date" && /^(ends|closes)|To$/.test(name)) return `${new Date().getFullYear() + 1}-12-31`;
  if (kind === "date") return min !== "" ? min : new Date().toISOString().slice(0, 10);
  if (kind === "time") return "17:00";
  if (kind === "number") return min !== "" ? min : "1";
  if (kind === "email" || /mail/i.test(name)) return `proef${++words}@proef.example`;
  return `Proef ${++words}`;
}
