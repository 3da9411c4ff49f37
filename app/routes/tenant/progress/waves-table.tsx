import { Link } from "@remix-run/react";
import { paths } from "../../../paths";
import type { WaveRowView } from "../../../services/progress/waves-part.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";

interface WavesTableProps {
  readonly waves: readonly WaveRowView[];
  readonly tenant: string;
  /** Whether the reader may open the outcome of a wave. */
  readonly linked: boolean;
}

/** Response, position and reaction of every measurement: the numbers behind the figure. */
export function WavesTable({ waves, tenant, linked }: WavesTableProps) {
  const { t, say } = useMessages();
  return (
    <Table
      caption={t("progress.waves.title")}
      columns={(["wave", "response", "internal", "external", "reaction"] as const).map((key) => ({
        key,
        label: t(`progress.waves.${key}`),
      }))}
      rows={waves.map((wave) => ({
        key: wave.id,
        cells: {
          wave: linked ? <Link to={paths.waveResults(tenant, wave.id)}>{wave.title}</Link> : wave.title,
          response: say(wave.response),
          internal: say(wave.internal),
          external: say(wave.external),
          reaction: say(wave.reaction),
        },
      }))}
    />
  );
}
