import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { kioskOf } from "../../http/respond/kiosk-cookie.server";
import { publicRoute } from "../../http/route/public-route.server";
import { paths } from "../../paths";
import { Notice } from "../../ui/feedback/notice";
import { useMessages } from "../../ui/messages/messages-provider";
import { pageTitle } from "../../ui/messages/page-title";
import { LanguageSwitch } from "../../ui/shell/language-switch";
import { Heading } from "../../ui/text/heading";
import { Prose } from "../../ui/text/prose";
import { RespondFrame } from "../respond/respond-frame";
import { CodeForm } from "./code-form";
import { codeRefusal, openCode } from "./open-code.server";

export const loader = publicRoute.loader(async ({ request, url }) => {
  // A shared tablet has a page of its own for codes; behind this one it would let nobody in.
  const shared = await kioskOf(request);
  if (shared) throw redirect(paths.kiosk(shared.kiosk), 303);
  return { isOwnAgain: url.searchParams.has("own") };
});

export const action = publicRoute.action(async ({ form, address, ...args }) => {
  const opened = await openCode(args, form, { kind: "page", address });
  if (!opened.ok) return codeRefusal(opened.error, form);
  throw redirect(paths.respond(opened.value.token), 303);
});

export const meta: MetaFunction<typeof loader> = pageTitle("kiosk.code.title");

/* Where a printed code is typed. */
export default function Code() {
  const { t } = useMessages();
  const answer = useActionData<typeof action>();
  const { isOwnAgain } = useLoaderData<typeof loader>();
  return (
    <RespondFrame language={<LanguageSwitch />}>
      {isOwnAgain && (
        <Notice tone="success">
          <p>{t("kiosk.own.left")}</p>
        </Notice>
      )}
      <Heading level={1}>{t("kiosk.code.title")}</Heading>
      <Prose lead>
        <p>{t("kiosk.code.lead")}</p>
      </Prose>
      <CodeForm problem={answer?.problem} />
      <Prose>
        <p>{t("kiosk.code.none")}</p>
      </Prose>
    </RespondFrame>
  );
}
