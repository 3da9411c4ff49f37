import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { appError, locales, respondentRoles } from "@vensterbank/core";
import { messagesOf } from "@vensterbank/i18n";
import { errorPage, valueOf } from "../../../../http/respond/error-response.server";
import { memberRoute } from "../../../../http/route/member-route.server";
import { paths } from "../../../../paths";
import { getPreview } from "../../../../services/preview/get-preview.server";
import { MessagesProvider, useMessages } from "../../../../ui/messages/messages-provider";
import { pageTitle } from "../../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../../ui/navigation/breadcrumbs";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { useTenant } from "../../use-tenant";
import { PreviewChoices } from "./preview-choices";
import { PreviewPage } from "./preview-page";
import { PreviewStepList } from "./preview-step-list";
import styles from "./preview.module.css";
import { previewSteps, wholly } from "./preview-steps";

/* Reads only: there is no action, so nothing that is filled in can go anywhere. */
export const loader = memberRoute.loader(
  { may: "programme.read", params: ["programme"] },
  async ({ scope, params, url }) => {
    const asked = (name: string) => url.searchParams.get(name);
    const role = respondentRoles.find((one) => one === (asked("role") ?? "professional"));
    const locale = locales.find((one) => one === (asked("language") ?? scope.locale));
    const screen = asked("screen") ?? "notice";
    if (!role || !locale) throw errorPage(appError("not-found"));
    const preview = valueOf(
      await getPreview(scope, params.programme, { role, locale, wholly: screen === wholly }),
    );
    const all = previewSteps(preview);
    if (screen !== wholly && !all.includes(screen)) throw errorPage(appError("not-found"));
    return {
      preview,
      screen,
      all,
      words: messagesOf(locale, ["common", "respond", "thanks", "preview", "charts"]),
    };
  },
);

export const meta: MetaFunction<typeof loader> = pageTitle<{ preview: { programme: { name: string } } }>(
  "preview.pageTitle",
  ({ preview }) => ({ name: preview.programme.name }),
);

export default function PreviewOfProgramme() {
  const { t } = useMessages();
  const tenant = useTenant();
  const { preview, screen, all, words } = useLoaderData<typeof loader>();
  const { programme, openWave, role, locale, topics } = preview;
  const addressOf = (step: string) =>
    paths.previewProgramme(tenant, programme.id, { role, language: locale, screen: step });
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t("programme.list.title"), to: paths.programmes(tenant) },
          { label: programme.name, to: paths.programme(tenant, programme.id) },
        ]}
      />
      <Heading level={1}>{t("preview.heading")}</Heading>
      <Prose>
        <p>
          {openWave === null ? t("preview.lead.today") : t("preview.lead.frozen", { wave: openWave })}{" "}
          {topics.asked < topics.all &&
            t(screen === wholly ? "preview.topics.all" : "preview.topics.some", {
              asked: topics.asked,
              all: topics.all,
            })}
        </p>
      </Prose>
      <PreviewChoices preview={preview} screen={screen} />
      <p className={styles.banner} role="note">
        {t("preview.banner")}
      </p>
      <div className={styles.desk} lang={locale} key={`${role}${locale}${screen}`}>
        <MessagesProvider locale={locale} messages={words}>
          {screen === wholly ? (
            <div>
              {all.map((step) => (
                <PreviewPage key={step} preview={preview} step={step} addressOf={null} all={all} />
              ))}
            </div>
          ) : (
            <>
              <PreviewPage preview={preview} step={screen} addressOf={addressOf} all={all} />
              <nav aria-label={t("preview.steps")}>
                <PreviewStepList preview={preview} all={all} screen={screen} addressOf={addressOf} />
              </nav>
            </>
          )}
        </MessagesProvider>
      </div>
    </>
  );
}
