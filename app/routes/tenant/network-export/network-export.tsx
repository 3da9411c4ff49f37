import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { valueOf } from "../../../http/respond/error-response.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { getNetworkExport } from "../../../services/network-export/get-network-export.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { WaveTabs } from "../wave-tabs";

export const loader = memberRoute.loader(
  { may: "coalitions.read", params: ["wave"], recently: true },
  async ({ scope, params }) => ({
    ...valueOf(await getNetworkExport(scope, params.wave)),
    tenant: scope.tenant.slug,
  }),
);

export const meta: MetaFunction<typeof loader> = pageTitle<{ wave: { title: string } }>(
  "networkFiles.export.title",
  ({ wave }) => ({ wave: wave.title }),
);

/** The relations of a wave as files for programs that draw or compute networks, and what each of them can hold. */
export default function NetworkExport() {
  const { t } = useMessages();
  const { tenant, wave, view, waves, formats } = useLoaderData<typeof loader>();
  const file = (name: string) => paths.networkExportFile(tenant, wave.id, name);
  return (
    <>
      <WaveTabs wave={wave.id} />
      <Heading level={1}>{t("networkFiles.export.title", { wave: wave.title })}</Heading>
      <Prose lead>
        <p>{t("networkFiles.export.lead")}</p>
      </Prose>
      <Prose>
        <p>{t(view === "groups" ? "networkFiles.export.groups" : "networkFiles.export.roles")}</p>
        <p>{t("networkFiles.export.missing")}</p>
        {waves.length > 1 && (
          <p>
            {t("networkFiles.export.overTime")}{" "}
            {waves.map(({ number, title }) => t("networkFiles.export.wave", { number, title })).join(", ")}.
          </p>
        )}
        <p>
          <a href={paths.waveCoalitions(tenant, wave.id)}>{t("networkFiles.export.back")}</a>
        </p>
      </Prose>
      {formats.map(({ format, file: one, overTime }) => (
        <section key={format}>
          <Heading level={2}>{t(`networkFiles.format.${format}`)}</Heading>
          <Prose>
            <p>{t(`networkFiles.format.${format}.what`)}</p>
            <ul>
              <li>
                <a href={file(one)} download>
                  {t("networkFiles.export.thisWave", { format: t(`networkFiles.format.${format}`) })}
                </a>
              </li>
              {overTime !== null && (
                <li>
                  <a href={file(overTime)} download>
                    {t("networkFiles.export.allWaves", { format: t(`networkFiles.format.${format}`) })}
                  </a>
                </li>
              )}
            </ul>
          </Prose>
        </section>
      ))}
    </>
  );
}
