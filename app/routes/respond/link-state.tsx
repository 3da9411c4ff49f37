import { isRouteErrorResponse, Link, useLocation, useParams } from "@remix-run/react";
import { type AppErrorCode } from "@vensterbank/core";
import { paths } from "../../paths";
import { WindowMark } from "../../ui/logo/window-mark";
import { LanguageSwitch } from "../../ui/shell/language-switch";
import { useMessages } from "../../ui/messages/messages-provider";
import { Button } from "../../ui/form/button";
import { Heading } from "../../ui/text/heading";
import { Prose } from "../../ui/text/prose";
import { RespondFrame } from "./respond-frame";
import { useWipeDevice } from "./use-wipe-device";
import styles from "./link-state.module.css";

/** States of a link that a respondent may meet, each with a page of its own. */
const states = [
  "link-unknown",
  "link-withdrawn",
  "wave-not-open-yet",
  "wave-closed",
  "key-missing",
  "tenant-suspended",
  "already-submitted",
  "finished-elsewhere",
  "opted-out",
  "not-found",
] as const;
type State = (typeof states)[number] | "fault" | "offline";

/** Which state an error of a respondent's page stands for. */
export function stateOf(error: unknown): State {
  if (isLostConnection(error)) return "offline";
  if (!isRouteErrorResponse(error) || error.status >= 500) return "fault";
  const body: unknown = error.data;
  const code = (body as { error?: { code?: AppErrorCode } } | null)?.error?.code;
  return states.find((state) => state === code) ?? "fault";
}

/** What `fetch` throws in a browser when nothing answers. */
function isLostConnection(error: unknown): boolean {
  if (typeof document === "undefined" || !(error instanceof TypeError)) return false;
  return !navigator.onLine || /fetch|network|load failed/i.test(error.message);
}

/** Who to ask, where the server said so. */
function coordinatorIn(error: unknown): string | null {
  const body: unknown = isRouteErrorResponse(error) ? error.data : null;
  const params = (body as { error?: { params?: Readonly<Record<string, unknown>> } } | null)?.error?.params;
  return typeof params?.coordinator === "string" ? params.coordinator : null;
}

/** States in which nothing that was filled in can be sent any more. */
const over: readonly State[] = [
  "link-unknown",
  "link-withdrawn",
  "wave-closed",
  "already-submitted",
  "finished-elsewhere",
  "opted-out",
];

/** The page in the place of one that this link cannot show, or cannot show now. */
export function LinkState({ error }: { error: unknown }) {
  const { t } = useMessages();
  const { token = "" } = useParams();
  const { pathname } = useLocation();
  const state = stateOf(error);
  const coordinator = coordinatorIn(error);
  useWipeDevice(token, over.includes(state));
  return (
    <RespondFrame language={<LanguageSwitch />}>
      <div className={styles.state}>
        <WindowMark size="large" />
        <div>
          <Heading level={1}>{t(`respond.state.${state}.title`)}</Heading>
          <Prose lead>
            <p>{t(`respond.state.${state}.text`)}</p>
          </Prose>
          <Prose>
            <p>{t(`respond.state.${state}.next`)}</p>
            {coordinator !== null && <p>{t("respond.ask", { coordinator })}</p>}
            {state === "opted-out" && (
              <form method="post" action={paths.respond(token)}>
                <Button name="intent" value="again">
                  {t("respond.state.opted-out.again")}
                </Button>
              </form>
            )}
            {state === "offline" && (
              <p>
                <a href={pathname}>{t("respond.state.again")}</a>
              </p>
            )}
            {state === "already-submitted" && (
              <p>
                <Link to={paths.respondDone(token)}>{t("respond.state.toThanks")}</Link>
              </p>
            )}
            {state === "not-found" && (
              <p>
                <Link to={paths.respond(token)}>{t("respond.state.toStart")}</Link>
              </p>
            )}
            {(state === "wave-closed" ||
              state === "link-withdrawn" ||
              state === "finished-elsewhere" ||
              state === "opted-out" ||
              state === "key-missing" ||
              state === "tenant-suspended") && (
              <p>
                <Link to={paths.respondNotice(token)}>{t("respond.notice.read")}</Link>
              </p>
            )}
          </Prose>
        </div>
      </div>
    </RespondFrame>
  );
}
