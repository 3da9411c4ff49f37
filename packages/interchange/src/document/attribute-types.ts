import { type Attributes, type AttributeValue } from "./network-document";

export const attributeTypes = ["string", "number", "boolean"] as const;
export type AttributeType = (typeof attributeTypes)[number];

/** Names in order of appearance and the one type of their values; names without any value are text. */
export function attributeTypesOf(
  all: readonly { readonly attributes: Attributes }[],
): Map<string, AttributeType> {
  const types = new Map<string, AttributeType | null>();
  for (const { attributes } of all) {
    for (const [name, value] of Object.entries(attributes)) {
      const before = types.get(name) ?? null;
      if (value === null) types.set(name, before);
      else types.set(name, before === null || before === typeOf(value) ? typeOf(value) : "string");
    }
  }
  return new Map([...types].map(([name, type]) => [name, type ?? "string"]));
}

function typeOf(value: NonNullable<AttributeValue>): AttributeType {
  if (typeof value === "number") return "number";
  return typeof value === "boolean" ? "boolean" : "string";
}

/** The value that a text stands for; undefined when it is not of the type. Empty is null. */
export function valueOf(text: string, type: AttributeType): AttributeValue | undefined {
  if (text === "") return null;
  if (type === "string") return text;
  if (type === "number") return numberOf(text);
  if (/^(true|1)$/i.test(text)) return true;
  return /^(false|0)$/i.test(text) ? false : undefined;
}

/** A number as people and programs write it, with a point or a comma for decimals; undefined when it is none. */
export function numberOf(text: string): number | undefined {
  const plain = text.trim();
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i.test(plain)) return undefined;
  const value = Number(plain.replace(",", "."));
  return Number.isFinite(value) ? value : undefined;
}

/** The type of a column of text: numbers only when nothing is lost by taking them for numbers ("007" is no number). */
export function inferType(texts: readonly string[]): AttributeType {
  const filled = texts.filter((text) => text !== "");
  if (filled.length === 0) return "string";
  if (filled.every((text) => /^(true|false)$/i.test(text))) return "boolean";
  const numeric = filled.every(
    (text) =>
      /^-?(0|[1-9]\d*)([.,]\d+)?(e[+-]?\d+)?$/i.test(text) &&
      text.length <= 24 &&
      numberOf(text) !== undefined,
  );
  return numeric ? "number" : "string";
}
