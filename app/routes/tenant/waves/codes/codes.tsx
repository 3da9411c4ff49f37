import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { valueOf } from "../../../../http/respond/error-response.server";
import { memberRoute } from "../../../../http/route/member-route.server";
import { paths } from "../../../../paths";
import { type CodesView, getCodes } from "../../../../services/codes/get-codes.server";
import { getWave } from "../../../../services/waves/get-wave.server";
import { Notice } from "../../../../ui/feedback/notice";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { pageTitle } from "../../../../ui/messages/page-title";
import { DefinitionList } from "../../../../ui/text/definition-list";
import { Details } from "../../../../ui/text/details";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { useTenant } from "../../use-tenant";
import { WaveCrumbs } from "../wave-crumbs";
import { ChosenCodes } from "./chosen-codes";
import { CodeTabs } from "./code-tabs";
import { MakeCodes } from "./make-codes";
import { mayOf } from "./may-of.server";
import { NotOpen } from "./not-open";

export const loader = memberRoute.loader(
  { may: "links.issue", params: ["wave"] },
  async ({ scope, params, url }) => {
    const { id, title, programme, status, course } = valueOf(await getWave(scope, params.wave));
    const { isOver } = course;
    const search = url.searchParams.get("search")?.slice(0, 100) ?? "";
    const page = Number(url.searchParams.get("page") ?? 1) || 1;
    const takes = status === "open" && !isOver;
    const view = takes ? valueOf(await getCodes(scope, params.wave, { search, page })) : null;
    return { wave: { id, title, programme, status }, view, search, may: mayOf(scope) };
  },
);

export const meta: MetaFunction<typeof loader> = pageTitle("codes.title");

export default function Codes() {
  const { t } = useMessages();
  const { wave, view, search, may } = useLoaderData<typeof loader>();
  const tenant = useTenant();
  return (
    <>
      <WaveCrumbs wave={wave} />
      <Heading level={1} kicker={wave.title}>
        {t("codes.title")}
      </Heading>
      <CodeTabs wave={wave.id} may={may} />
      {view === null ? (
        <NotOpen wave={wave} soon={t("codes.notOpen")} />
      ) : (
        <>
          <Prose lead>
            <p>{t("codes.lead")}</p>
          </Prose>
          <Needed view={view} />
          <MakeCodes wave={wave.id} view={view} />
          <ChosenCodes wave={wave.id} view={view} search={search} />
          <Prose>
            <p>
              {t("codes.links.why")}{" "}
              <Link to={paths.waveLinks(tenant, wave.id)}>{t("codes.part.links")}</Link>
            </p>
          </Prose>
        </>
      )}
    </>
  );
}

/** Who cannot be reached by mail and has no code either must not be forgotten. */
function Needed({ view: { counts, missing } }: { readonly view: CodesView }) {
  const { t } = useMessages();
  const { missing: forgotten } = counts;
  return (
    <>
      <Heading level={2}>{t("codes.count.heading")}</Heading>
      {forgotten > 0 ? (
        <Notice tone="warn">
          <p>{t("codes.missing", { count: forgotten })}</p>
          <Details summary={t("codes.missing.list")}>
            <ul>
              {missing.map(({ id, name, group }) => (
                <li key={id}>{group === name ? name : `${name}, ${group}`}</li>
              ))}
            </ul>
            {forgotten > missing.length && (
              <p>{t("codes.missing.more", { count: forgotten - missing.length })}</p>
            )}
          </Details>
        </Notice>
      ) : (
        <Notice tone="success">
          <p>{t("codes.missing.none")}</p>
        </Notice>
      )}
      <DefinitionList
        items={(["invited", "withoutAddress", "withCode", "missing"] as const).map((count) => ({
          term: t(`codes.count.${count}`),
          value: counts[count],
        }))}
      />
    </>
  );
}
