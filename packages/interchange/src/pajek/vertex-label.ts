import { escapeCharacters, unescapeCharacters } from "../text/control-characters";

/** Pajek has no way to write these inside quotes, and other programs read a backslash in their own way. */
const unsafe = /[\p{Cc}\u2028\u2029"\\]/gu;

export const writtenLabel = (text: string): string => `"${escapeCharacters(text, unsafe)}"`;
export const readLabel = (text: string): string => unescapeCharacters(text, unsafe);
