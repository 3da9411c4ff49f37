import { Link } from "@remix-run/react";
import { paths } from "../../../../paths";
import type { Advice, Advised } from "../../../../services/forecast/advise.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Heading } from "../../../../ui/text/heading";
import { useTenant } from "../../use-tenant";
import { useGroupWords } from "./group-words";
import styles from "./response.module.css";

interface ResponseAdviceProps {
  readonly wave: string;
  readonly advice: Advice;
  readonly may: { readonly schedule: boolean; readonly links: boolean };
}

/** Which groups to ask once more, and how; never persons, never small groups. */
export function ResponseAdvice({ wave, advice, may }: ResponseAdviceProps) {
  const { t } = useMessages();
  const tenant = useTenant();
  return (
    <>
      <Heading level={2}>{t("fieldwork.advice.title")}</Heading>
      {advice.groups.length === 0 ? (
        <p>{t(advice.fine ? "fieldwork.advice.fine" : "fieldwork.advice.nothing")}</p>
      ) : (
        <ul className={styles.advice}>
          {advice.groups.map((advised) => (
            <AdvisedGroup
              key={advised.group.kind === "unit" ? advised.group.id : advised.group.role}
              advised={advised}
            />
          ))}
        </ul>
      )}
      {!advice.fine && (
        <p className={styles.aside}>
          {t(`fieldwork.advice.reminder.${advice.reminder}`)}{" "}
          {may.schedule && advice.reminder === "plan" && (
            <Link to={paths.waveSchedule(tenant, wave)}>{t("fieldwork.next.remind")}</Link>
          )}
        </p>
      )}
      {!advice.fine && may.links && (
        <p className={styles.aside}>
          {t("fieldwork.advice.codes")}{" "}
          <Link to={paths.waveCodes(tenant, wave)}>{t("fieldwork.next.codes")}</Link>
        </p>
      )}
      <p className={styles.fine}>{t("fieldwork.advice.promise")}</p>
    </>
  );
}

function AdvisedGroup({ advised: { group, share, end, missing, why } }: { readonly advised: Advised }) {
  const { t, formats } = useMessages();
  const words = useGroupWords();
  return (
    <li>
      <p className={styles.named}>
        {words(group)}
        <span>
          {share !== null && t(`programme.response.${end ?? "about"}`, { share: formats.percent(share) })}
        </span>
      </p>
      <p>
        {why === "behind"
          ? t(`fieldwork.advice.behind.${group.kind}`)
          : t("fieldwork.advice.needs-more", { count: missing ?? 0 })}
      </p>
    </li>
  );
}
