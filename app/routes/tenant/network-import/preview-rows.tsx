import type { NetworkPreview } from "../../../services/network-import/preview-network.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";
import { Heading } from "../../../ui/text/heading";
import { useSector } from "../people/use-sector";

/** The first people, partners and relations as they would be kept, so that a wrong column shows. */
export function PreviewRows({ preview: { firstNodes, firstTies } }: { preview: NetworkPreview }) {
  const { t } = useMessages();
  const sector = useSector();
  return (
    <>
      <Heading level={2}>{t("networkImport.preview.first")}</Heading>
      <Heading level={3}>{t("networkImport.preview.firstNodes")}</Heading>
      <Table
        caption={t("networkImport.preview.firstNodes")}
        captionHidden
        columns={[
          { key: "name", label: t("networkImport.preview.name") },
          { key: "key", label: t("networkImport.preview.key") },
          { key: "role", label: t("networkImport.preview.role") },
          { key: "place", label: t("networkImport.preview.place") },
          { key: "known", label: t("networkImport.preview.onList") },
        ]}
        rows={firstNodes.map(({ key, name, role, place, known }) => ({
          key,
          cells: {
            name,
            key,
            role: t(`common.role.${role}`),
            place:
              place === null ? t("networkImport.preview.whole") : role === "partner" ? sector(place) : place,
            known: t(known ? "networkImport.preview.onList.yes" : "networkImport.preview.onList.no"),
          },
        }))}
      />
      {firstTies.length > 0 && <Heading level={3}>{t("networkImport.preview.firstTies")}</Heading>}
      {firstTies.length > 0 && (
        <Table
          caption={t("networkImport.preview.firstTies")}
          captionHidden
          columns={[
            { key: "from", label: t("networkImport.preview.from") },
            { key: "to", label: t("networkImport.preview.to") },
            { key: "level", label: t("networkImport.preview.level") },
            { key: "strength", label: t("networkImport.preview.strength"), numeric: true },
            { key: "wave", label: t("programme.wave.title") },
          ]}
          rows={firstTies.map(({ wave, from, to, level, strength }, i) => ({
            key: `${i}`,
            cells: { from, to, level: t(`coalitions.level.${level}`), strength, wave },
          }))}
        />
      )}
    </>
  );
}
