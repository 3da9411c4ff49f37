import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { type Locale, message } from "@vensterbank/core";
import { redirectWithFlash } from "../../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../../http/respond/parse-form.server";
import { memberRoute } from "../../../../http/route/member-route.server";
import { paths } from "../../../../paths";
import { getOwnTexts } from "../../../../services/texts/get-own-texts.server";
import { fieldOf, ownTextIntent, ownTextsInput } from "../../../../services/texts/own-text-input.server";
import { type OwnTextKey } from "../../../../services/texts/own-text-keys";
import { saveOwnTexts } from "../../../../services/texts/save-own-texts.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { pageTitle } from "../../../../ui/messages/page-title";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { SettingsTabs } from "../settings-tabs";
import { TextGroupForm } from "./text-group-form";

const here = { may: "texts.edit" } as const;

export const loader = memberRoute.loader(here, async ({ scope }) => ({ sections: await getOwnTexts(scope) }));

export const action = memberRoute.action(here, async ({ scope, form }) => {
  const asked = parseForm(form, ownTextIntent);
  if (asked.status !== "success") return formReply(asked);
  const { group, intent } = asked.value;
  const submission = parseForm(form, ownTextsInput(group));
  if (intent === "save" && submission.status !== "success") return formReply(submission);
  const typed: Readonly<Record<string, string>> =
    intent === "save" && submission.status === "success" ? submission.value : {};
  const textOf = (key: OwnTextKey, locale: Locale) => typed[fieldOf(key, locale)] ?? "";
  const saved = await saveOwnTexts(scope, group, textOf);
  if (!saved.ok) return formReply(submission, { error: saved.error });
  const said = intent === "save" ? message("texts.saved") : message("texts.wasReset");
  return redirectWithFlash(`${paths.ownTexts(scope.tenant.slug)}#${group}`, said);
});

export const meta: MetaFunction<typeof loader> = pageTitle("texts.title");

const parts = [
  { heading: "texts.mails", groups: ["invite-inside", "invite-partner", "remind", "tell"] },
  { heading: "texts.pages", groups: ["welcome", "notice", "thanks"] },
  { heading: "texts.terms", groups: ["terms"] },
] as const;

/** What the organisation says in its own words in mails and in the questionnaire. */
export default function Texts() {
  const { t } = useMessages();
  const { sections } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const sent = lastResult?.initialValue?.group;
  return (
    <>
      <Heading level={1}>{t("texts.title")}</Heading>
      <SettingsTabs />
      <Prose lead>
        <p>{t("texts.lead")}</p>
      </Prose>
      {parts.map(({ heading, groups }) => (
        <section key={heading}>
          <Heading level={2}>{t(heading)}</Heading>
          <Prose>
            <p>{t(`${heading}.lead`)}</p>
          </Prose>
          {sections
            .filter(({ group }) => groups.some((one) => one === group))
            .map((section) => (
              <TextGroupForm
                key={section.group}
                section={section}
                lastResult={sent === section.group ? lastResult : undefined}
              />
            ))}
        </section>
      ))}
    </>
  );
}
