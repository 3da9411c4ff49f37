import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { appError, message } from "@vensterbank/core";
import { errorPage, refusal, valueOf } from "../../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../../http/respond/flash.server";
import { memberRoute } from "../../../../http/route/member-route.server";
import { paths } from "../../../../paths";
import {
  previewMail,
  previewQuery,
  sampleToken,
  waveMailKinds,
} from "../../../../services/wave-mails/preview-mail.server";
import { tryMail } from "../../../../services/wave-mails/try-mail.server";
import { linkAddress } from "../../../../services/waves/link-address.server";
import { Button, LinkButton } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { pageTitle } from "../../../../ui/messages/page-title";
import { DefinitionList } from "../../../../ui/text/definition-list";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { FieldworkTabs } from "../../fieldwork-tabs";
import { RefusalNotice } from "../../form-problem";
import { useTenant } from "../../use-tenant";
import { WaveCrumbs } from "../wave-crumbs";
import { MailChoices } from "./mail-choices";
import { MailPicture } from "./mail-picture";
import styles from "./wave-mail.module.css";

const here = { may: "invitations.send", params: ["wave", "kind"] } as const;

function asked(kind: string, url: URL) {
  const known = waveMailKinds.find((one) => one === kind);
  if (!known) throw errorPage(appError("not-found"));
  const { searchParams } = url;
  const link = linkAddress(
    known === "tell" ? paths.respondFeedback(sampleToken) : paths.respond(sampleToken),
  );
  const query = {
    ...previewQuery.parse({
      side: searchParams.get("side"),
      locale: searchParams.get("language"),
      number: searchParams.get("number") ?? 1,
    }),
    link,
    declineLink: linkAddress(paths.respondWithdraw(sampleToken)),
  };
  return { kind: known, query };
}

export const loader = memberRoute.loader(here, async ({ scope, params, url }) => {
  const { kind, query } = asked(params.kind, url);
  return valueOf(await previewMail(scope, params.wave, kind, query));
});

export const action = memberRoute.action(here, async ({ scope, params, url, form }) => {
  const { kind, query } = asked(params.kind, url);
  if (form.get("intent") !== "try") return refusal(appError("invalid-input"));
  const sent = await tryMail(scope, params.wave, kind, query);
  if (!sent.ok) return refusal(sent.error);
  return redirectWithFlash(
    paths.waveMail(scope.tenant.slug, params.wave, kind) + url.search,
    message("texts.preview.tried", { address: sent.value }),
  );
});

export const meta: MetaFunction<typeof loader> = pageTitle("texts.preview.which");

/** What participants get in their post, before anybody does. */
export default function WaveMail() {
  const { t } = useMessages();
  const tenant = useTenant();
  const preview = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { wave, kind, parts, text, from, replyTo, ownAddress } = preview;
  return (
    <>
      <WaveCrumbs wave={wave} />
      <Heading level={1} kicker={wave.title}>
        {t(`texts.preview.title.${kind}`)}
      </Heading>
      <FieldworkTabs wave={wave.id} />
      <RefusalNotice error={refused?.error} />
      <Prose lead>
        <p>{t("texts.preview.lead")}</p>
      </Prose>
      <MailChoices preview={preview} />
      <DefinitionList
        items={[
          { term: t("texts.preview.from"), value: from },
          { term: t("texts.preview.replies"), value: replyTo ?? t("texts.mail.noReplies") },
          { term: t("texts.preview.subject"), value: <span lang={parts.locale}>{parts.subject}</span> },
          { term: t("texts.preview.behind"), value: <span lang={parts.locale}>{parts.preview}</span> },
        ]}
      />
      <div className={styles.both}>
        <section>
          <Heading level={2}>{t("texts.preview.mail")}</Heading>
          <MailPicture parts={parts} />
        </section>
        <section>
          <Heading level={2}>{t("texts.preview.text")}</Heading>
          <p className={styles.why}>{t("texts.preview.text.lead")}</p>
          <div className={styles.plain} lang={parts.locale}>
            {text}
          </div>
        </section>
      </div>
      <Form method="post">
        <p id="try-hint">{t("texts.preview.try.hint", { address: ownAddress })}</p>
        <ButtonRow>
          <Button name="intent" value="try" weight="primary" aria-describedby="try-hint">
            {t("texts.preview.try")}
          </Button>
          <LinkButton to={paths.ownTexts(tenant)}>{t("texts.preview.edit")}</LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
