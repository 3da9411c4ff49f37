import { type ReactNode } from "react";
import type { GroupForecast } from "../../../../services/forecast/forecast-groups.server";
import type { ResponseShare } from "../../../../services/waves/wave-response.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Table } from "../../../../ui/table/table";
import styles from "./response.module.css";
import { ShareCells } from "./share-cells";

export interface ResponseLine extends ResponseShare {
  readonly key: string;
  readonly name: string;
  /** How far it stands to the right: 0 is the organisation. */
  readonly depth?: number;
  /** What can be said of it; absent where nothing is forecast. */
  readonly forecast?: GroupForecast;
}

interface ResponseTableProps {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly group: string;
  readonly lines: readonly ResponseLine[];
  /** With a column for what can be said. */
  readonly forecast?: boolean;
}

/** Groups with how many were invited, about how many answered, and what that allows to be said. */
export function ResponseTable({
  caption,
  captionHidden,
  group,
  lines,
  forecast = false,
}: ResponseTableProps) {
  const { t } = useMessages();
  return (
    <Table
      caption={caption}
      captionHidden={captionHidden}
      columns={[
        { key: "group", label: group },
        { key: "share", label: t("programme.response.share"), numeric: true },
        { key: "invited", label: t("programme.response.invited"), numeric: true },
        ...(forecast ? [{ key: "saying", label: t("fieldwork.response.saying") }] : []),
      ]}
      rows={lines.map((line) => ({
        key: line.key,
        cells: {
          group: (
            <div className={`${styles.group} ${styles[`depth${Math.min(line.depth ?? 0, 3)}`] ?? ""}`}>
              {line.name}
              {line.share !== null && <ShareCells share={line.share} invited={line.invited} />}
            </div>
          ),
          invited: line.invited,
          share: (
            <span className={styles.share}>
              <Share of={line} />
            </span>
          ),
          saying: line.forecast && <Saying of={line.forecast} />,
        },
      }))}
    />
  );
}

function Share({ of: { share, end } }: { readonly of: ResponseShare }): ReactNode {
  const { t, formats } = useMessages();
  if (share === null) return t("common.tooFew");
  return t(`programme.response.${end ?? "about"}`, { share: formats.percent(share) });
}

function Saying({ of: { now, atPace, missing } }: { readonly of: GroupForecast }) {
  const { t } = useMessages();
  const more =
    atPace !== null && atPace !== now
      ? t(`fieldwork.saying.atPace.${atPace}`)
      : missing === null
        ? t("fieldwork.saying.tooSmall")
        : missing > 0
          ? t("fieldwork.saying.missing", { count: missing })
          : null;
  return (
    <div className={styles.saying}>
      {t(`fieldwork.saying.${now}`)}
      {more !== null && <span className={styles.more}>{more}</span>}
    </div>
  );
}
