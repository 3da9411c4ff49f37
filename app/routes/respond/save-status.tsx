import { Link } from "@remix-run/react";
import { paths } from "../../paths";
import { useMessages } from "../../ui/messages/messages-provider";
import type { Saving } from "./answer-keeper";
import styles from "./step-progress.module.css";

/** Reasons for which answers are not taken any more, each with a sentence of its own. */
const reasons = [
  "wave-closed",
  "already-submitted",
  "finished-elsewhere",
  "opted-out",
  "link-withdrawn",
] as const;

interface SaveStatusProps {
  readonly token: string;
  readonly saving: Saving;
  /** Nothing is filled in on this page: it sends what was filled in elsewhere. */
  readonly sends: boolean;
}

/** Whether the answers are kept, in one word; and in a sentence what to do when they are not. Is read aloud. */
export function SaveStatus({ token, saving, sends }: SaveStatusProps) {
  const { t } = useMessages();
  const { state, lasts, refusal, isHeld, isOvertaken } = saving;
  const trouble = state === "waiting" || state === "refused";
  const reason = reasons.find((one) => one === refusal) ?? "link-withdrawn";
  return (
    <div className={styles.status} role="status" data-trouble={trouble || undefined}>
      {state !== "idle" && <p className={styles.state}>{t(`respond.saving.${state}`)}</p>}
      {state === "waiting" && (
        <p className={styles.more}>
          {t(`respond.offline.${sends ? "send" : lasts ? "onDevice" : "onPage"}`)}
          {isHeld && !sends && ` ${t("respond.offline.held")}`}
        </p>
      )}
      {state === "refused" && (
        <p className={styles.more}>
          {t(`respond.refused.${reason}`)}{" "}
          <Link to={paths.respond(token)} reloadDocument>
            {t("respond.refused.next")}
          </Link>
        </p>
      )}
      {isOvertaken && <p className={styles.more}>{t("respond.overtaken")}</p>}
    </div>
  );
}
