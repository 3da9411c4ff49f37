import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { valueOf } from "../../http/respond/error-response.server";
import { respondentRoute } from "../../http/route/respondent-route.server";
import { paths } from "../../paths";
import { getLastCall } from "../../services/respond/get-last-call.server";
import { getNotice } from "../../services/respond/get-notice.server";
import { useMessages } from "../../ui/messages/messages-provider";
import { pageTitle } from "../../ui/messages/page-title";
import { LanguageSwitch } from "../../ui/shell/language-switch";
import { Heading } from "../../ui/text/heading";
import { NoticeAddition } from "./notice-addition";
import { NoticeBlocks } from "./notice-blocks";
import { RespondFrame } from "./respond-frame";
import styles from "./link-list.module.css";

/* Can be read at any time, also after sending and after the wave has closed. */
export const loader = respondentRoute.loader({ alsoOnHold: true }, async ({ scope, params }) => ({
  token: params.token,
  notice: valueOf(await getNotice(scope)),
  lastCall: await getLastCall(scope),
}));

export const meta: MetaFunction<typeof loader> = pageTitle("respond.title.notice");

export default function NoticePage() {
  const { t } = useMessages();
  const { token, notice, lastCall } = useLoaderData<typeof loader>();
  return (
    <RespondFrame organisation={notice.organisation} language={<LanguageSwitch />} lastCall={lastCall}>
      <Heading level={1}>{t("respond.title.notice")}</Heading>
      <NoticeBlocks blocks={notice.blocks} />
      <NoticeAddition organisation={notice.organisation} text={notice.addition} />
      <ul className={styles.links}>
        {notice.refusal === null && (
          <li>
            <Link to={paths.respond(token)}>
              {t(notice.begun ? "respond.notice.goOn" : "respond.notice.begin")}
            </Link>
          </li>
        )}
        {notice.refusal === "already-submitted" && (
          <li>
            <Link to={paths.respondDone(token)}>{t("respond.state.toThanks")}</Link>
          </li>
        )}
        {notice.refusal === null && (
          <li>
            <Link to={paths.respondWithdraw(token)}>
              {t(notice.begun ? "respond.withdraw.link" : "respond.withdraw.linkNothing")}
            </Link>
          </li>
        )}
        <li>
          <Link to={paths.respondMails(token)}>{t("respond.mails.link")}</Link>
        </li>
      </ul>
    </RespondFrame>
  );
}
