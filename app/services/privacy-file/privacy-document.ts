import { type Message, message, type ProgrammeId, type WaveId } from "@vensterbank/core";

/** A sentence, or words that are what they are: names, titles of questions. */
export type Told = Message | string;

export type PrivacyBlock =
  | { readonly kind: "text"; readonly text: Told }
  | { readonly kind: "list"; readonly title: Told | null; readonly items: readonly Told[] }
  | {
      readonly kind: "table";
      readonly columns: readonly Told[];
      readonly rows: readonly (readonly Told[])[];
    };

export interface PrivacySection {
  readonly id: string;
  readonly title: Told;
  readonly blocks: readonly PrivacyBlock[];
}

/** What is done with data about people in one wave, as one text for pages, paper and files. */
export interface PrivacyDocument {
  readonly wave: { readonly id: WaveId; readonly title: string };
  readonly programme: { readonly id: ProgrammeId; readonly name: string };
  readonly title: Message;
  readonly kicker: Message;
  readonly lead: Message;
  /** What it was made from: fixed or current settings, and whether it has been erased since. */
  readonly standing: readonly Message[];
  readonly sections: readonly PrivacySection[];
}

export const text = (told: Told): PrivacyBlock => ({ kind: "text", text: told });
export const list = (items: readonly Told[], title: Told | null = null): PrivacyBlock => ({
  kind: "list",
  title,
  items,
});

/** A sentence of this document. */
export function word(key: string, params: Message["params"] = {}): Message {
  return message(`privacyFile.${key}`, params);
}

/** A section with its heading, `<id>.title` in the catalogue. */
export function section(id: string, ...blocks: readonly PrivacyBlock[]): PrivacySection {
  return { id, title: word(`${id}.title`), blocks };
}
