import { escapeCharacters, unescapeCharacters } from "../text/control-characters";

const space = /\s/g;

/** Waves in one cell, separated by spaces; a space inside a name is `_x0020_`. An unnamed wave is an empty cell. */
export function writeWaveList(waves: readonly string[]): string {
  return waves.map((wave) => escapeCharacters(wave, space)).join(" ");
}

export function readWaveList(text: string): string[] {
  return text.split(/\s+/).map((wave) => unescapeCharacters(wave, space));
}
