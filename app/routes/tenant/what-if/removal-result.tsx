import type { ShownRemoval } from "../../../services/what-if/what-if-page.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";
import { Prose } from "../../../ui/text/prose";
import { useBlockWords } from "./block-words";

interface RemovalResultProps {
  readonly shown: ShownRemoval;
  readonly removed: readonly string[];
}

const namesAtOnce = 8;

/** What comes apart, in words and as tables. */
export function RemovalResult({ shown, removed }: RemovalResultProps) {
  const { t, formats } = useMessages();
  const { group } = useBlockWords();
  const { loose, largest, loseAllContact, pairsLost, coverage, blocks } = shown;
  const percent = (share: number) => formats.number(100 * share, 1);
  const names = (list: readonly string[]) =>
    list.length <= namesAtOnce
      ? formats.list(list)
      : t("whatIf.removal.more", {
          list: list.slice(0, namesAtOnce).join(", "),
          count: list.length - namesAtOnce,
        });
  const who = formats.list(removed);
  const parts = [
    ...loose.map((members, place) => ({
      part: t("whatIf.removal.loose", { number: place + 1 }),
      size: members.length,
      members: names(members),
    })),
    { part: t("whatIf.removal.rest"), size: largest ?? 0, members: "" },
  ];
  return (
    <>
      <Prose>
        <p>
          {loose.length === 0
            ? t("whatIf.removal.found.none", { who })
            : t("whatIf.removal.found.apart", { who, count: loose.length })}{" "}
          {pairsLost > 0 && t("whatIf.removal.pairs", { count: pairsLost })}{" "}
          {loseAllContact.length === 0
            ? t("whatIf.removal.contact.none")
            : t("whatIf.removal.contact", { list: names(loseAllContact) })}{" "}
          {coverage !== null &&
            t("whatIf.removal.coverage", {
              before: percent(coverage.before),
              after: percent(coverage.after),
            })}
        </p>
      </Prose>
      {loose.length > 0 && (
        <Table
          caption={t("whatIf.removal.parts")}
          columns={[
            { key: "part", label: t("whatIf.removal.part") },
            { key: "size", label: t("whatIf.removal.size"), numeric: true },
            { key: "members", label: t("whatIf.removal.members") },
          ]}
          rows={parts.map((cells, place) => ({ key: String(place), cells }))}
        />
      )}
      {blocks.length > 0 && (
        <Table
          caption={t("whatIf.removal.blocks")}
          columns={[
            { key: "pair", label: t("whatIf.removal.block") },
            { key: "before", label: t("whatIf.removal.before"), numeric: true },
            { key: "after", label: t("whatIf.removal.after"), numeric: true },
          ]}
          rows={blocks.map(({ from, to, before, after }, place) => ({
            key: String(place),
            cells: {
              pair: t("whatIf.removal.from", { from: group(from), to: group(to) }),
              before: formats.percent(before),
              after: formats.percent(after),
            },
          }))}
        />
      )}
    </>
  );
}
