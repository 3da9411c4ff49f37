import type { ProgrammeLines, WaveLine } from "../../services/home/list-waves.server";
import { useMessages } from "../../ui/messages/messages-provider";
import { Table } from "../../ui/table/table";
import { Heading } from "../../ui/text/heading";
import { Tag } from "../../ui/text/tag";

/** The measurements of one programme with their stage. */
export function ProgrammeWaves({ programme }: { programme: ProgrammeLines }) {
  const { t } = useMessages();
  const period = usePeriod();
  if (programme.waves.length === 0) {
    return (
      <>
        <Heading level={3}>{programme.name}</Heading>
        <p>{t("tenant.home.noWave")}</p>
      </>
    );
  }
  return (
    <Table
      caption={t("tenant.home.waves.caption", { programme: programme.name })}
      columns={[
        { key: "title", label: t("tenant.home.wave") },
        { key: "status", label: t("tenant.home.status") },
        { key: "period", label: t("tenant.home.period") },
      ]}
      rows={programme.waves.map((wave) => ({
        key: wave.id,
        cells: {
          title: wave.title,
          status: (
            <Tag tone={wave.status === "open" ? "strong" : "plain"}>
              {t(`common.wave.status.${wave.status}`)}
            </Tag>
          ),
          period: period(wave),
        },
      }))}
    />
  );
}

function usePeriod() {
  const { t, formats } = useMessages();
  return ({ opensOn, closesOn }: WaveLine) => {
    if (opensOn === null) return t("tenant.home.period.none");
    const from = formats.date(new Date(opensOn));
    if (closesOn === null) return t("tenant.home.period.from", { from });
    return t("tenant.home.period.range", { from, to: formats.date(new Date(closesOn)) });
  };
}
