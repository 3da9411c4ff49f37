import { Link } from "@remix-run/react";
import { paths } from "../../paths";
import type { ReviewLine, ReviewView } from "../../services/respond/get-review.server";
import { useMessages } from "../../ui/messages/messages-provider";
import { anchorOf } from "./error-summary";
import styles from "./review.module.css";

/** Every part of the questionnaire, how far it is, and the way back to it. */
export function ReviewList({ token, view }: { token: string; view: ReviewView }) {
  const { t } = useMessages();
  const { screens, relations } = view;
  return (
    <ol className={styles.list} id={anchorOf("review")}>
      {screens.map((line) => (
        <li key={line.step} data-state={line.state}>
          <Link to={paths.respondScreen(token, line.step)}>{line.title}</Link>
          <span className={styles.state}>
            <ScreenState line={line} />
          </span>
        </li>
      ))}
      {relations && (
        <li data-state={relations.state === "unanswered" ? "empty" : relations.state}>
          <Link to={paths.respondRelations(token)}>{relations.title}</Link>
          <span className={styles.state}>
            {relations.state === "answered"
              ? t("respond.review.relations.answered", { count: relations.count })
              : t(`respond.review.relations.${relations.state}`)}
            {relations.open > 0 && relations.state !== "unanswered" && (
              <> · {t("respond.review.relations.open", { count: relations.open })}</>
            )}
          </span>
        </li>
      )}
    </ol>
  );
}

function ScreenState({ line: { state, answered, total } }: { line: ReviewLine }) {
  const { t } = useMessages();
  if (state === "unfinished") return t("respond.review.unfinished");
  if (state === "optional") return t("respond.review.optional");
  if (total === 0) return t("respond.review.written");
  return t("respond.review.answered", { answered, total });
}
