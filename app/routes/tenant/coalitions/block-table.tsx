import { respondentRoles } from "@vensterbank/core";
import type { BlockDensity, Measure } from "@vensterbank/network";
import type { BlockSection } from "../../../services/coalitions/measures/block-section.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { HomophilyTable } from "./homophily-table";
import { SectorTable } from "./sector-table";
import { useFigureWords } from "./figure-words";

/** From which role to which role relations run, whether like seeks like, and what runs between inside and each sector. */
export function BlockTable({ blocks }: { readonly blocks: BlockSection }) {
  return (
    <section>
      {blocks.roles.length > 0 && <RoleTable blocks={blocks.roles} />}
      {blocks.homophily.length > 0 && <HomophilyTable groups={blocks.homophily} />}
      {blocks.sectors.length > 0 && <SectorTable sectors={blocks.sectors} />}
    </section>
  );
}

function RoleTable({ blocks }: { readonly blocks: readonly BlockDensity[] }) {
  const { t } = useMessages();
  const { write } = useFigureWords();
  const roles = respondentRoles.filter((role) => blocks.some(({ from, to }) => from === role || to === role));
  const cell = (from: string, to: string) => {
    const block = blocks.find((one) => one.from === from && one.to === to);
    if (block === undefined || block.density.value === null) return "–";
    return (
      <>
        {t("networkMeasures.blocks.cell", { share: write(block.density.value, "share"), ties: block.ties })}
        <Mark density={block.density} />
      </>
    );
  };
  const reasons = [...new Set(blocks.flatMap(({ density }) => density.reason ?? []))];
  return (
    <>
      <Heading level={2}>{t("networkMeasures.blocks.roles")}</Heading>
      <Prose>
        <p>{t("networkMeasures.blocks.roles.why")}</p>
      </Prose>
      <Table
        caption={t("networkMeasures.blocks.caption")}
        captionHidden
        columns={[
          { key: "from", label: t("networkMeasures.blocks.from") },
          ...roles.map((role) => ({
            key: role,
            label: t("networkMeasures.blocks.to", { role: t(`common.role.${role}`) }),
            numeric: true,
          })),
        ]}
        rows={roles.map((from) => ({
          key: from,
          cells: {
            from: t(`common.role.${from}`),
            ...Object.fromEntries(roles.map((to) => [to, cell(from, to)])),
          },
        }))}
        foot={
          reasons.length === 0
            ? undefined
            : `– : ${reasons.map((reason) => t(`coalitions.reason.${reason}`)).join(" ")}`
        }
      />
    </>
  );
}

/** More or less than chance gives, in a sign and for who listens in words. */
function Mark({ density: { value, comparison } }: { readonly density: Measure }) {
  const { t } = useMessages();
  if (value === null || comparison === null || comparison.p >= 0.05) return null;
  const more = value > comparison.expected;
  const words = t(more ? "networkMeasures.blocks.more" : "networkMeasures.blocks.less");
  return (
    <span role="img" aria-label={words} title={words}>
      {more ? " ▲" : " ▼"}
    </span>
  );
}
