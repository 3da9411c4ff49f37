import { type Message } from "@vensterbank/core";

/** Words on a chart: a name as it is, or a message that the page's translator puts in a language. */
export type Label = string | Message;

/** What a chart needs of a language; a translator together with its formats fits. */
export interface ChartText {
  say(message: Message): string;
  /** Month and year, for instance "nov 2026". */
  month(day: Date): string;
}

export function textOf(label: Label, text: ChartText): string {
  return typeof label === "string" ? label : text.say(label);
}

const narrow = /[ijlI.,:;'|!()\- ]/;
const slim = /[frtJ/]/;
const wide = /[mwMW%–—]/;
const capital = /[A-Z]/;

/** Width of one line of the humanist sans in em, estimated from classes of letters (within about 10 %). */
function emWidth(line: string): number {
  let em = 0;
  for (const sign of line) {
    if (narrow.test(sign)) em += 0.26;
    else if (slim.test(sign)) em += 0.35;
    else if (wide.test(sign)) em += 0.8;
    else if (capital.test(sign)) em += 0.6;
    else em += 0.5;
  }
  return em;
}

/** Estimated width in pixels of a line of text at a font size in pixels; a little generous, so that labels keep apart. */
export function textWidth(line: string, fontSize: number): number {
  return emWidth(line) * fontSize * 1.04;
}

/** The line, or as much of it as fits in `available` pixels, closed with an ellipsis sign. */
export function fitText(line: string, fontSize: number, available: number): string {
  if (textWidth(line, fontSize) <= available) return line;
  let end = line.length;
  while (end > 1 && textWidth(`${line.slice(0, end).trimEnd()}…`, fontSize) > available) end--;
  return `${line.slice(0, end).trimEnd()}…`;
}

/** Breaks a line between words so that each part fits in `available` pixels; a word that is too long is cut. */
export function wrapText(line: string, fontSize: number, available: number, maxLines = 2): string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(/\s+/)) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (current !== "" && textWidth(longer, fontSize) > available && lines.length < maxLines - 1) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current].map((part) => fitText(part, fontSize, available));
}
