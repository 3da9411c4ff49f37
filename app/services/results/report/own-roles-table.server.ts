import { type InsideRole, type Locale, message, type Message } from "@vensterbank/core";
import { formatsFor } from "@vensterbank/i18n";
import { type OwnQuestionFigures, type ReleasedOwnQuestion } from "@vensterbank/reporting";

/** Roles side by side: one column each, of those that may be seen. */
export interface OwnRolesTable {
  readonly roles: readonly InsideRole[];
  /** A label with a cell per role, in words. */
  readonly rows: readonly { readonly label: string | Message; readonly cells: readonly string[] }[];
  /** Roles that were asked and show nothing, each with its reason. */
  readonly held: readonly { readonly role: InsideRole; readonly reason: Message }[];
}

export function ownRolesTable(
  { question, roles }: ReleasedOwnQuestion,
  labels: readonly string[],
  locale: Locale,
): OwnRolesTable {
  const formats = formatsFor(locale);
  const seen: { role: InsideRole; figures: OwnQuestionFigures }[] = [];
  const held: { role: InsideRole; reason: Message }[] = [];
  for (const one of roles) {
    if (one.group.kind !== "role") continue;
    const { role } = one.group;
    if (one.shown) seen.push({ role, figures: one });
    else held.push({ role, reason: message(`results.withheld.${one.reason}`) });
  }
  const row = (label: string | Message, cell: (figures: OwnQuestionFigures) => string) => ({
    label,
    cells: seen.map(({ figures }) => cell(figures)),
  });
  const mean = ({ mean: one }: OwnQuestionFigures) => {
    if (!one?.shown) return "–";
    if (!one.interval95) return formats.number(one.mean, 1);
    const [low, high] = one.interval95.map((end) => formats.number(Math.min(5, Math.max(1, end)), 1));
    return `${formats.number(one.mean, 1)} (${low}–${high})`;
  };
  const rows = [
    ...(question.kind === "scale" ? [row(message("results.own.roles.mean"), mean)] : []),
    ...labels.map((label, i) => row(label, ({ options }) => formats.percent(options[i].share ?? 0))),
    row(message("results.own.roles.n"), ({ n }) => formats.number(n)),
  ];
  return { roles: seen.map(({ role }) => role), rows: seen.length === 0 ? [] : rows, held };
}
