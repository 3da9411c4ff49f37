import {
  type MetaFunction,
  type ShouldRevalidateFunction,
  useLoaderData,
  useSearchParams,
} from "@remix-run/react";
import { choiceOnly, readChoice } from "@vensterbank/charts";
import { asId, type WaveId } from "@vensterbank/core";
import { useMemo } from "react";
import { valueOf } from "../../../http/respond/error-response.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { getCoalitions } from "../../../services/coalitions/get-coalitions.server";
import { EmptyState } from "../../../ui/feedback/empty-state";
import { TooFew } from "../../../ui/feedback/withheld";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../ui/navigation/breadcrumbs";
import { Heading } from "../../../ui/text/heading";
import { WaveTabs } from "../wave-tabs";
import { BlockTable } from "./block-table";
import { CoalitionList } from "./coalition-list";
import { ComparisonSection } from "./comparison-section";
import { CoverageNote } from "./coverage-note";
import { CutList } from "./cut-list";
import { MapSection } from "./map-section";
import { MapTables } from "./map-tables";
import { MappedSection } from "./mapped-section";
import { MeasureList } from "./measure-list";
import { Findings } from "./findings";

export const loader = memberRoute.loader(
  { may: "coalitions.read", params: ["wave"] },
  async ({ scope, params, url }) => {
    const { level, detail } = readChoice(url.searchParams);
    const from = url.searchParams.get("from");
    const page = await getCoalitions(scope, params.wave, {
      level,
      from: from === null || from === "" ? null : asId<WaveId>(from),
      detail,
    });
    const { tenant } = scope;
    return { ...valueOf(page), tenant: tenant.slug, seesProgramme: scope.can("programme.read") };
  },
);

/** What only chooses from data that is there does not ask for the data again. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl, formMethod }) => {
  if (formMethod !== undefined && formMethod !== "GET") return true;
  const asked = (url: URL) => {
    const search = new URLSearchParams([...url.searchParams].filter(([, value]) => value !== ""));
    for (const name of choiceOnly) search.delete(name);
    search.sort();
    return `${url.pathname}?${search.toString()}`;
  };
  return asked(currentUrl) !== asked(nextUrl) || currentUrl.href === nextUrl.href;
};

export const meta: MetaFunction<typeof loader> = pageTitle<{ wave: { title: string } }>(
  "coalitions.title",
  ({ wave }) => ({ wave: wave.title }),
);

/** With whom the organisation faces it: the map of one wave, and what it says in words and figures. */
export default function WaveCoalitions() {
  const { t } = useMessages();
  const page = useLoaderData<typeof loader>();
  const { tenant, wave, programme, state, shown, threshold } = page;
  const [search] = useSearchParams();
  const choice = useMemo(() => readChoice(search), [search]);
  return (
    <>
      <Breadcrumbs
        crumbs={
          page.seesProgramme
            ? [{ label: programme.name, to: paths.programme(tenant, programme.id) }]
            : [{ label: t("common.home"), to: paths.tenant(tenant) }]
        }
      />
      <WaveTabs wave={wave.id} />
      <Heading level={1} kicker={programme.name}>
        {t("coalitions.title", { wave: wave.title })}
      </Heading>
      {state === "too-few" && <TooFew threshold={threshold} />}
      {state === "being-computed" && (
        <EmptyState title={t("coalitions.beingComputed")}>
          <p>{t("coalitions.beingComputed.why")}</p>
        </EmptyState>
      )}
      {shown !== null && (
        <>
          <Findings findings={shown.findings} />
          <CoverageNote coverage={shown.coverage} reduced={shown.reduced} view={page.view} map={shown.map} />
          <MapSection tenant={tenant} page={page} shown={shown} choice={choice} />
          {shown.comparison !== null && <ComparisonSection comparison={shown.comparison} to={wave} />}
          <CoalitionList section={shown.coalitions} map={shown.map} />
          <MeasureList measures={shown.measures} />
          {shown.blocks !== null && <BlockTable blocks={shown.blocks} />}
          {shown.cuts !== null && <CutList cuts={shown.cuts} map={shown.map} />}
          <MappedSection mapped={shown.mapped} />
          <MapTables map={shown.map} choice={choice} figures={shown.figures} />
        </>
      )}
    </>
  );
}
