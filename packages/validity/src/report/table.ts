/** A Markdown table with aligned columns; cells are text, or numbers already in words. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headers.map((header, i) => Math.max(3, header.length, ...rows.map((row) => row[i].length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(" | ")} |`;
  return [
    line(headers),
    `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`,
    ...rows.map(line),
  ].join("\n");
}

/** A share or score with three decimals; a dash where it is undefined. */
export function figure(value: number | null | undefined, decimals = 3): string {
  if (value === null || value === undefined) return "–";
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace("-", "") : text;
}

export function percent(hits: number, n: number): string {
  return n === 0 ? "–" : `${((100 * hits) / n).toFixed(1)} %`;
}

export function verdict(met: boolean): string {
  return met ? "yes" : "**no**";
}
