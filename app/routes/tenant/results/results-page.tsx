import { Link } from "@remix-run/react";
import { type MessageKey } from "@vensterbank/i18n";
import { paths } from "../../../paths";
import type { WaveReport, WaveResults } from "../../../services/results/get-wave-results.server";
import { Notice } from "../../../ui/feedback/notice";
import { useMessages } from "../../../ui/messages/messages-provider";
import { WaveTabs } from "../wave-tabs";
import { Conclusions } from "./parts/conclusions";
import { Facets } from "./parts/facets";
import { Layers } from "./parts/layers";
import { Measurement } from "./parts/measurement";
import { Mirror } from "./parts/mirror";
import { Opening } from "./parts/opening";
import { Others } from "./parts/others";
import { OwnQuestions } from "./parts/own-questions";
import { OwnWords } from "./parts/own-words";
import { Perceived } from "./parts/perceived";
import { Portraits } from "./parts/portraits";
import { Topics } from "./parts/topics";
import { Units } from "./parts/units";
import styles from "./results.module.css";

interface ResultsPageProps {
  readonly wave: WaveResults["wave"];
  readonly report: WaveReport;
  readonly tenant: { readonly slug: string; readonly name: string };
  readonly may: { readonly export: boolean; readonly release: boolean };
}

/** The chapters that this outcome has, in their order. */
function chaptersOf(report: WaveReport): { id: string; label: MessageKey }[] {
  const there: [string, MessageKey, unknown][] = [
    ["finding", "results.nav.finding", true],
    ["conclude", "results.nav.conclude", true],
    ["layers", "results.nav.layers", report.withheld === null],
    ["facets", "results.nav.facets", report.facets],
    ["units", "results.nav.units", report.units],
    ["topics", "results.nav.topics", report.topics],
    ["portraits", "results.nav.portraits", report.portraits],
    ["others", "results.nav.others", report.others],
    ["mirror", "results.nav.mirror", true],
    ["perceived", "coalitions.mapped", report.perceived],
    ["own-questions", "results.nav.own", report.ownQuestions],
    ["words", "results.nav.words", true],
    ["measurement", "results.nav.measurement", report.withheld === null],
  ];
  return there.flatMap(([id, label, present]) => (present ? [{ id, label }] : []));
}

/** The outcome as a report to be read from top to bottom, with its chapters beside it. */
export function ResultsPage({ wave, report, tenant, may }: ResultsPageProps) {
  const { t } = useMessages();
  return (
    <>
      <WaveTabs wave={wave.id} />
      {!wave.published && (
        <Notice tone="info">
          <p>{t("results.preview")}</p>
        </Notice>
      )}
      <Opening opening={report.opening} wave={wave} organisation={tenant.name} />
      <div className={styles.page}>
        <nav className={styles.contents} aria-label={t("results.nav")}>
          <p className={styles.contentsTitle}>{t("results.nav")}</p>
          <ul>
            {chaptersOf(report).map(({ id, label }) => (
              <li key={id}>
                <a href={`#${id}`}>{t(label)}</a>
              </li>
            ))}
          </ul>
          {may.export && (
            <p>
              <Link to={paths.waveExport(tenant.slug, wave.id)}>{t("results.toExport")}</Link>
            </p>
          )}
        </nav>
        <div className={styles.report}>
          <Conclusions conclusions={report.conclusions} />
          {report.withheld === null && <Layers layers={report.layers} />}
          {report.facets && <Facets facets={report.facets} />}
          {report.units && <Units units={report.units} more={paths.waveUnits(tenant.slug, wave.id)} />}
          {report.topics && <Topics topics={report.topics} />}
          {report.portraits && <Portraits portraits={report.portraits} />}
          {report.others && <Others views={report.others} />}
          <Mirror mirror={report.mirror} />
          {report.perceived && (
            <Perceived section={report.perceived} more={paths.waveCoalitions(tenant.slug, wave.id)} />
          )}
          {report.ownQuestions && <OwnQuestions questions={report.ownQuestions} />}
          <OwnWords
            words={report.words}
            release={may.release ? paths.waveOpenAnswers(tenant.slug, wave.id) : null}
          />
          {report.withheld === null && (
            <Measurement
              measurement={report.measurement}
              more={paths.waveMeasurement(tenant.slug, wave.id)}
            />
          )}
        </div>
      </div>
    </>
  );
}
