import type { ResponseForecast as Forecast } from "../../../services/forecast/forecast-response.server";
import type { WaveResponse as Response } from "../../../services/waves/wave-response.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { useSector } from "../people/use-sector";
import { useGroupWords } from "./response/group-words";
import { ResponseAdvice } from "./response/response-advice";
import { ResponseForecast } from "./response/response-forecast";
import { ResponseHead } from "./response/response-head";
import styles from "./response/response.module.css";
import { type ResponseLine, ResponseTable } from "./response/response-table";

export interface WaveResponseProps {
  readonly wave: string;
  readonly response: Response;
  /** Of an open wave, for who may see it. */
  readonly forecast: Forecast | null;
  readonly open: boolean;
  readonly threshold: number;
  readonly may: { readonly schedule: boolean; readonly links: boolean };
}

/** How many have answered, per unit, role and sector, never how many exactly; and what that will be able to tell. */
export function WaveResponse({ wave, response, forecast, open, threshold, may }: WaveResponseProps) {
  const { t } = useMessages();
  const words = useGroupWords();
  const sector = useSector();
  // Nobody begins any more: whom to ask is no question then.
  const isOver = (forecast?.daysLeft ?? 0) < 0;
  const { units, roles = [], sectors = [], partners, withheld } = response;
  const of = (key: string) =>
    forecast?.groups.find(({ group }) => (group.kind === "unit" ? group.id : group.role) === key);
  const unitLines: readonly ResponseLine[] = [
    ...units.map((unit) => ({ ...unit, key: unit.id, forecast: of(unit.id) })),
    ...(partners.invited === 0
      ? []
      : [{ ...partners, key: "partners", name: t("programme.response.partners") }]),
  ];
  const roleLines = roles.map((role) => ({
    ...role,
    key: role.role,
    name: words({ kind: "role", role: role.role }),
    forecast: of(role.role),
  }));
  const sectorLines = sectors.map((one) => ({ ...one, key: one.sector, name: sector(one.sector) }));
  return (
    <>
      <ResponseHead response={response} forecast={forecast} />
      {forecast && (
        <div className={styles.columns}>
          <section>
            <ResponseForecast forecast={forecast} />
          </section>
          {!isOver && (
            <section>
              <ResponseAdvice wave={wave} advice={forecast.advice} may={may} />
            </section>
          )}
        </div>
      )}
      <Heading level={2}>{t("programme.response.title")}</Heading>
      {roleLines.length > 0 && (
        <ResponseTable
          caption={t("fieldwork.response.byRole")}
          captionHidden
          group={t("fieldwork.response.role")}
          lines={roleLines}
          forecast={forecast !== null}
        />
      )}
      <ResponseTable
        caption={t("programme.response.title")}
        captionHidden
        group={t("programme.response.unit")}
        lines={unitLines}
        forecast={forecast !== null}
      />
      {sectorLines.length > 0 && (
        <ResponseTable
          caption={t("fieldwork.response.bySector")}
          captionHidden
          group={t("fieldwork.response.sector")}
          lines={sectorLines}
        />
      )}
      <p className={styles.fine}>{t(open ? "fieldwork.response.renewed" : "programme.response.final")}</p>
      {withheld && (
        <p className={styles.fine}>
          {t(open ? "fieldwork.withheld" : "programme.response.withheld", { threshold })}
        </p>
      )}
    </>
  );
}
