import { type Fields } from "./screen-fields.server";

/** An item that stayed as it was, because it was answered elsewhere after a device last knew of it. */
export interface Overtaken {
  readonly item: string;
  /** Its fields as a form sends them, in the way of an address. */
  readonly fields: string;
}

/** A form never tells of more sendings than this. */
const mostTried = 8;

/**
 * What a device sends that could not send it when it was given. Such an answer counts only where nothing else was
 * answered since: where the server holds what the device had seen, or what the device itself sent without hearing back.
 */
export interface LateAnswers {
  /** What the device sent before without hearing back, as the forms of then. */
  readonly tried: readonly Fields[];
}

/** Null when answers come in as they are given. */
export function lateAnswersOf(sent: Fields): LateAnswers | null {
  if (sent.late?.[0] !== "yes") return null;
  const tried = (sent.tried ?? []).slice(0, mostTried).map((text) => {
    const fields = Object.create(null) as Record<string, string[]>;
    for (const [name, value] of new URLSearchParams(text)) (fields[name] ??= []).push(value);
    return fields;
  });
  return { tried };
}

/** Fields and their texts, as a form would send them. */
export function asSent(fields: readonly (readonly [string, string])[]): string {
  return new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
}
