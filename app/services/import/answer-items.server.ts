import { type RespondentRole } from "@vensterbank/core";
import { type Instrument, type Item } from "@vensterbank/instrument";
import { type ColumnNames } from "./column-names.server";

/** What an answer to one item may be in a file; `lo`, `hi` inclusive. */
export type AnswerForm =
  | {
      readonly kind: "number";
      readonly lo: number;
      readonly hi: number;
      readonly set: string | null;
      /** "Don't know" was not among the answers. */
      readonly dontKnow?: false;
    }
  | { readonly kind: "code"; readonly codes: ReadonlyMap<string, string> }
  | { readonly kind: "text"; readonly maxLength: number };

export interface AnswerItem {
  readonly id: string;
  readonly askedOf: readonly RespondentRole[];
  readonly form: AnswerForm;
}

/** The items that are columns of an answers file; role and unit of the respondent have columns of their own. */
export function answerItems(instrument: Instrument): AnswerItem[] {
  return instrument.modules
    .flatMap(({ themes }) => themes.flatMap(({ items }) => items))
    .flatMap((item) => {
      const form = formOf(item, instrument);
      return form === null ? [] : [{ id: item.id, askedOf: item.askedOf, form }];
    });
}

/** Columns of an answers file for these items: each item's id is its header. */
export function answerColumns(items: readonly AnswerItem[]): Record<string, ColumnNames> {
  return Object.fromEntries(items.map(({ id }) => [id, { required: false, headers: [id] }]));
}

const ownColumns: ReadonlySet<string> = new Set(["about.role", "about.unit"]);

function formOf(item: Item, instrument: Instrument): AnswerForm | null {
  switch (item.kind) {
    case "rating": {
      const values = instrument.anchors[item.anchors].map(({ value }) => value);
      return { kind: "number", lo: Math.min(...values), hi: Math.max(...values), set: null };
    }
    case "own": {
      const unknown = item.dontKnow ? {} : { dontKnow: false as const };
      return { kind: "number", lo: 1, hi: item.anchors.length, set: null, ...unknown };
    }
    case "points":
      return { kind: "number", lo: 0, hi: 100, set: item.set };
    case "text":
      return { kind: "text", maxLength: item.maxLength };
    case "option":
      if (ownColumns.has(item.id) || item.options === "units") return null;
      return { kind: "code", codes: new Map(item.options.map(({ code }) => [code, code])) };
  }
}
