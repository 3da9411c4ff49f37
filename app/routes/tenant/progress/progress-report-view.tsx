import { Link } from "@remix-run/react";
import { ProgressChart } from "../../../charts/progress/progress-chart";
import { WindowChart } from "../../../charts/window/window-chart";
import { paths } from "../../../paths";
import type { ProgressReport } from "../../../services/progress/progress-report.server";
import { Notice } from "../../../ui/feedback/notice";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { ProgressRoles } from "./progress-roles";
import { ProgressStep } from "./progress-step";
import { ProgressUnits } from "./progress-units";
import css from "./progress.module.css";
import { WavesTable } from "./waves-table";

interface ProgressReportViewProps {
  readonly tenant: string;
  readonly programme: string;
  readonly kicker: string;
  readonly links: { readonly results: boolean; readonly coalitions: boolean };
  readonly report: ProgressReport;
}

/** The finding, the path with its events, what moved step by step and by role, and what cannot be told. */
export function ProgressReportView({ tenant, programme, kicker, links, report }: ProgressReportViewProps) {
  const { t, say, formats } = useMessages();
  const { latest, whole, earlier, unpublished, chart, network } = report;
  return (
    <article className={css.report}>
      <Heading level={1} kicker={kicker}>
        {say(report.title)}
      </Heading>
      {unpublished.length > 0 && (
        <Notice tone="info">
          <p>{t("progress.unpublished", { waves: formats.list(unpublished) })}</p>
        </Notice>
      )}
      <div className={css.opening}>
        {latest ? <ProgressStep step={latest} lead /> : <p className={css.lead}>{t("progress.lead.one")}</p>}
      </div>
      <section className={css.figures}>
        <Heading level={2}>{say(report.pathTitle)}</Heading>
        {latest ? (
          <ProgressChart input={chart} pathName={say(report.pathTitle)} seriesName={say(report.title)} />
        ) : (
          <div className={css.alone}>
            {chart.waves.map((wave) => (
              <WindowChart key={wave.id} input={{ ...wave, cut: chart.cut }} name={say(report.title)} />
            ))}
          </div>
        )}
        <p className={css.how}>
          {t("progress.figures.how.window")} {latest && t("progress.figures.how.path")}
        </p>
      </section>
      <div className={css.waves}>
        <WavesTable waves={report.waves} tenant={tenant} linked={links.results} />
      </div>
      {(earlier.length > 0 || whole) && (
        <section className={css.steps}>
          {whole && <ProgressStep step={whole} />}
          {earlier.map((step) => (
            <ProgressStep key={step.key} step={step} />
          ))}
        </section>
      )}
      {report.roles && <ProgressRoles roles={report.roles} />}
      {report.units && <ProgressUnits units={report.units} />}
      <div className={css.closing}>
        {network && (
          <section>
            <Heading level={2}>{t("progress.network.title")}</Heading>
            {network.map((said) => (
              <p key={say(said)}>{say(said)}</p>
            ))}
            {links.coalitions && (
              <p className={css.onScreen}>
                <Link to={paths.coalitionsOverTime(tenant, programme)}>{t("progress.network.more")}</Link>
              </p>
            )}
          </section>
        )}
        <section>
          <Heading level={2}>{t("progress.limits.title")}</Heading>
          <ul className={css.limits}>
            {report.limits.map((said) => (
              <li key={say(said)}>{say(said)}</li>
            ))}
          </ul>
        </section>
      </div>
    </article>
  );
}
