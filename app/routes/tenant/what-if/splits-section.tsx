import type { ShownSplit, WhatIfPage } from "../../../services/what-if/what-if-page.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { useCoverageWords } from "./use-coverage-words";

interface SplitsSectionProps {
  readonly splits: readonly ShownSplit[];
  readonly page: Pick<WhatIfPage, "choice" | "view">;
}

/** Inside and outside beside each other, never added up. */
export function SplitsSection({ splits, page: { choice, view } }: SplitsSectionProps) {
  const { t } = useMessages();
  const { points } = useCoverageWords(view);
  const inside = choice.aim === "managers" ? "managers" : "teams";
  return (
    <section id="splits">
      <Heading level={2}>{t("whatIf.splits")}</Heading>
      <Prose>
        <p>{t(`whatIf.splits.why.${inside}`, { budget: choice.budget })}</p>
      </Prose>
      <Table
        caption={t("whatIf.splits.caption")}
        columns={[
          { key: "split", label: t("whatIf.splits.split") },
          { key: "inside", label: t("whatIf.splits.inside"), numeric: true },
          { key: "outside", label: t("whatIf.splits.outside"), numeric: true },
        ]}
        rows={splits.map((split) => ({
          key: `${split.inside}-${split.outside}`,
          cells: {
            split: t("whatIf.splits.one", { inside: split.inside, outside: split.outside }),
            inside: points(split.insideGain),
            outside: points(split.outsideGain),
          },
        }))}
      />
    </section>
  );
}
