import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData } from "@remix-run/react";
import { publicRoute } from "../../http/route/public-route.server";
import { paths } from "../../paths";
import { useMessages } from "../../ui/messages/messages-provider";
import { pageTitle } from "../../ui/messages/page-title";
import { LanguageSwitch } from "../../ui/shell/language-switch";
import { Heading } from "../../ui/text/heading";
import { Prose } from "../../ui/text/prose";
import { RespondFrame } from "../respond/respond-frame";
import { CodeForm } from "./code-form";
import { codeRefusal, openCode } from "./open-code.server";

export const loader = publicRoute.loader(async () => ({}));

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
  return (
    <RespondFrame language={<LanguageSwitch />}>
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
