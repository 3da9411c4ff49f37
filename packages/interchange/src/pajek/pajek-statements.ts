/** One statement of a Pajek file: a line that begins with a star, and the lines under it. */
export interface PajekStatement {
  /** Lower case, with the star. */
  readonly word: string;
  /** The rest of its line. */
  readonly rest: string;
  /** Line number, from 1. */
  readonly row: number;
  readonly lines: readonly PajekLine[];
}

export interface PajekLine {
  readonly row: number;
  readonly tokens: readonly string[];
}

/** Comment lines (%) and empty lines are left out; what stands before the first statement too. */
export function pajekStatements(text: string): PajekStatement[] {
  const statements: { word: string; rest: string; row: number; lines: PajekLine[] }[] = [];
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const row = index + 1;
    const start = /^\s*(\*[A-Za-z]+)[^\S\r\n]?(.*)$/.exec(line);
    if (start) statements.push({ word: start[1].toLowerCase(), rest: start[2], row, lines: [] });
    else if (line.trim() !== "" && !line.startsWith("%"))
      statements.at(-1)?.lines.push({ row, tokens: tokensOf(line) });
  }
  return statements;
}

/** Words, and text between double quotes as one word without them. */
export function tokensOf(line: string): string[] {
  return Array.from(line.matchAll(/"([^"]*)"?|\[[^\]]*\]?|[^\s"]+/g), ([whole, quoted]) => quoted ?? whole);
}
