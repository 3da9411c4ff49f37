import type { ResponseShare, WaveResponse as Response } from "../../../services/waves/wave-response.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import styles from "./wave-response.module.css";

export interface WaveResponseProps {
  readonly response: Response;
  readonly open: boolean;
  readonly threshold: number;
}

/** How many have answered, per unit; never how many exactly. */
export function WaveResponse({ response, open, threshold }: WaveResponseProps) {
  const { t } = useMessages();
  const { units, partners, withheld } = response;
  return (
    <>
      <Heading level={2}>{t("programme.response.title")}</Heading>
      <Prose>
        <p>{t(open ? "programme.response.rounded" : "programme.response.final")}</p>
        {withheld && <p>{t("programme.response.withheld", { threshold })}</p>}
      </Prose>
      <Table
        caption={t("programme.response.title")}
        captionHidden
        columns={[
          { key: "unit", label: t("programme.response.unit") },
          { key: "invited", label: t("programme.response.invited"), numeric: true },
          { key: "share", label: t("programme.response.share"), numeric: true },
        ]}
        rows={[
          ...units.map((unit) => ({
            key: unit.id,
            cells: {
              unit: (
                <div className={styles[`depth${Math.min(unit.depth, 3)}`]}>
                  {unit.name}
                  <Bar of={unit} />
                </div>
              ),
              invited: unit.invited,
              share: <Share of={unit} />,
            },
          })),
          ...(partners.invited === 0
            ? []
            : [
                {
                  key: "partners",
                  cells: {
                    unit: (
                      <>
                        {t("programme.response.partners")}
                        <Bar of={partners} />
                      </>
                    ),
                    invited: partners.invited,
                    share: <Share of={partners} />,
                  },
                },
              ]),
        ]}
      />
    </>
  );
}

function Share({ of: { share, end } }: { of: ResponseShare }) {
  const { t, formats } = useMessages();
  if (share === null) return t("common.tooFew");
  return t(`programme.response.${end ?? "about"}`, { share: formats.percent(share) });
}

function Bar({ of: { share } }: { of: ResponseShare }) {
  if (share === null) return null;
  return (
    <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.all} width={100} height={8} />
      <rect className={styles.answered} width={share * 100} height={8} />
    </svg>
  );
}
