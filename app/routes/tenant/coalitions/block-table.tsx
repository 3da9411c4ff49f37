import { respondentRoles } from "@vensterbank/core";
import type { BlockDensity } from "@vensterbank/network";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { useFigureWords } from "./figure-words";

/** From which role to which role relations run: the share of all that could be. */
export function BlockTable({ blocks }: { readonly blocks: readonly BlockDensity[] }) {
  const { t } = useMessages();
  const { write } = useFigureWords();
  const roles = respondentRoles.filter((role) => blocks.some(({ from, to }) => from === role || to === role));
  const cell = (from: string, to: string) => {
    const block = blocks.find((one) => one.from === from && one.to === to);
    if (block === undefined || block.density.value === null) return "–";
    return t("coalitions.blocks.cell", { share: write(block.density.value, "share"), ties: block.ties });
  };
  const reasons = [...new Set(blocks.flatMap(({ density }) => density.reason ?? []))];
  return (
    <section>
      <Heading level={2}>{t("coalitions.blocks")}</Heading>
      <Prose>
        <p>{t("coalitions.blocks.why")}</p>
      </Prose>
      <Table
        caption={t("coalitions.blocks.caption")}
        columns={[
          { key: "from", label: t("coalitions.blocks.from") },
          ...roles.map((role) => ({
            key: role,
            label: t("coalitions.blocks.to", { role: t(`common.role.${role}`) }),
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
    </section>
  );
}
