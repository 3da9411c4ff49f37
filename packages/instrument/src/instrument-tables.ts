import { type LocalizedText } from "@vensterbank/core";
import { type Instrument, type InstrumentModule, type Item, type RelationsPart } from "./instrument";

const heads = ["Nederlands", "English"];

/**
 * The instrument as Markdown, Dutch and English side by side, for `docs/instrument.md`. Item rows carry facet, keying
 * (R = reversed), anchors and source.
 */
export function instrumentTables(instrument: Instrument): string {
  return [
    ...instrument.modules.filter(({ themes }) => themes.length > 0).flatMap(moduleTables),
    "### Relations (module `coalitions`)",
    table(["text", ...heads], relationRows(instrument.relations)),
    "### Answers",
    table(
      ["anchors", "value", ...heads],
      Object.entries(instrument.anchors).flatMap(([kind, list]) =>
        list.map(({ value, label }) => [kind, String(value), ...both(label)]),
      ),
    ),
    "### Default changes",
    table(
      ["key", ...heads],
      instrument.topics.flatMap(({ key, name, description }) => [
        [`\`${key}\``, ...both(name)],
        ["", ...both(description)],
      ]),
    ),
    "### Notice and consent",
    table(
      ["block", ...heads],
      [
        ...instrument.notice.flatMap(({ id, title, text }) => [
          [`\`${id}\``, ...both(title)],
          ["", ...both(text)],
        ]),
        ["consent", ...both(instrument.consent.plain)],
        ["consent with relations", ...both(instrument.consent.relations)],
      ],
    ),
  ].join("\n\n");
}

/** Themes about one change are shown for the first change only: their words are the same for all. */
function moduleTables({ id, themes }: InstrumentModule): string[] {
  const firstTopic = themes.find(({ topic }) => topic !== undefined)?.topic;
  return [
    `### Module \`${id}\``,
    ...themes
      .filter(({ topic }) => topic === undefined || topic === firstTopic)
      .flatMap((theme) => [
        `#### ${theme.part} \`${theme.id}\``,
        table(
          ["item", ...heads, "facet", "anchors", "source"],
          [
            ["_title_", ...both(theme.title), "", "", ""],
            ...(theme.intro ? [["_intro_", ...both(theme.intro), "", "", ""]] : []),
            ...Object.entries(theme.introFor ?? {}).map(([role, intro]) => [
              `_${role}_`,
              ...both(intro),
              "",
              "",
              "",
            ]),
            ...theme.items.flatMap(itemRows),
          ],
        ),
      ]),
  ];
}

function itemRows(item: Item): string[][] {
  const rating = item.kind === "rating" ? item : undefined;
  const facet = `${rating?.facet ?? ""}${rating?.keying === "reversed" ? " (R)" : ""}`;
  const options = item.kind === "option" && item.options !== "units" ? item.options : [];
  return [
    [`\`${item.id}\``, ...both(item.text), facet, rating?.anchors ?? item.kind, item.source],
    ...(item.help ? [["_help_", ...both(item.help), "", "", ""]] : []),
    ...options.map(({ code, label }) => [`_${code}_`, ...both(label), "", "", ""]),
  ];
}

function relationRows({
  title,
  confidential,
  question,
  level,
  strength,
  benefit,
  nobody,
  skip,
  earlier,
}: RelationsPart) {
  const named: Record<string, LocalizedText> = {
    title,
    confidential,
    ...question,
    level: level.text,
    ...level.options,
    strength: strength.text,
    benefit: benefit.text,
    nobody,
    skip,
    earlier: earlier.text,
    confirm: earlier.confirm,
    change: earlier.change,
    ended: earlier.ended,
  };
  return Object.entries(named).map(([name, text]) => [name, ...both(text)]);
}

function both({ nl, en }: LocalizedText): string[] {
  return [nl, en];
}

/** Columns as wide as their widest cell, the way the formatter leaves them. */
function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((_head, i) => Math.max(3, ...[header, ...rows].map((row) => row[i].length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(" | ")} |`;
  return [
    line(header),
    `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`,
    ...rows.map(line),
  ].join("\n");
}
