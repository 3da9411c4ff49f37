import { type ProgrammeId } from "@vensterbank/core";
import { plainText } from "./attribute-text.server";
import { type Roster } from "./match-roster.server";

const longest = 64;

/**
 * Codes for what a network brings along, which nobody else has: a mark of the import before the id of the file, or a
 * number where that does not fit. People and partners share no code, because files of relations name both by code.
 */
export function freeCodes(id: ProgrammeId, { people, partners, units }: Roster) {
  const mark = id.slice(-6);
  const taken = new Set([...people, ...partners, ...units].map(({ code }) => code.toLowerCase()));
  let number = 0;
  const free = (wanted: string) => {
    let code = wanted;
    while (code.length > longest || taken.has(code.toLowerCase())) code = `${mark}-n${++number}`;
    taken.add(code.toLowerCase());
    return code;
  };
  return {
    node: (key: string) => free(`${mark}-${plainText(key)}`),
    /** By its place; 0 is the top. */
    unit: (place: number) => free(`${mark}-u${place}`),
  };
}
