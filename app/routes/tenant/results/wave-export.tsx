import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { valueOf } from "../../../http/respond/error-response.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { getExportOptions } from "../../../services/export/get-export-options.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { WaveTabs } from "../wave-tabs";
import { AnswersForm } from "./parts/answers-form";
import { WaitingForResults } from "./waiting-for-results";

export const loader = memberRoute.loader(
  { may: "results.export", params: ["wave"], recently: true },
  async ({ scope, params }) => ({
    options: valueOf(await getExportOptions(scope, params.wave)),
    tenant: scope.tenant,
    mayAnswers: scope.can("answers.export"),
  }),
);

export const meta: MetaFunction<typeof loader> = pageTitle<{ options: { wave: { title: string } } }>(
  "results.export.title",
  ({ options }) => ({ wave: options.wave.title }),
);

/** What can be downloaded of a wave, and under which rules. */
export default function WaveExport() {
  const { t } = useMessages();
  const { options, tenant, mayAnswers } = useLoaderData<typeof loader>();
  if ("state" in options)
    return <WaitingForResults state={options.state} wave={options.wave} tenant={tenant} />;
  const { wave, enough, division } = options;
  const file = (name: string) => paths.waveExportFile(tenant.slug, wave.id, name);
  return (
    <>
      <WaveTabs wave={wave.id} />
      <Heading level={1}>{t("results.export.title", { wave: wave.title })}</Heading>
      <Prose lead>
        <p>{t("results.export.lead")}</p>
      </Prose>
      <Heading level={2}>{t("results.export.figures.title")}</Heading>
      <Prose>
        <p>{t("results.export.figures.what")}</p>
        <ul>
          <li>
            <a href={file("figures.csv")} download>
              {t("results.export.figures.csv")}
            </a>
          </li>
          <li>
            <a href={file("figures.json")} download>
              {t("results.export.figures.json")}
            </a>
          </li>
        </ul>
      </Prose>
      <Heading level={2}>{t("results.export.answers.title")}</Heading>
      <Prose>
        <p>{t("results.export.answers.what")}</p>
        {!mayAnswers && <p>{t("results.export.answers.forConsultant")}</p>}
        {mayAnswers && !enough && <p>{t("results.export.answers.none")}</p>}
      </Prose>
      {mayAnswers && enough && <AnswersForm action={file("answers.zip")} division={division} />}
    </>
  );
}
