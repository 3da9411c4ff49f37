import {
  type MetaFunction,
  type ShouldRevalidateFunction,
  useActionData,
  useLoaderData,
  useSearchParams,
} from "@remix-run/react";
import { choiceOnly, readChoice } from "@vensterbank/charts";
import { asId, message, type WaveId } from "@vensterbank/core";
import { useMemo } from "react";
import { valueOf } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { coalitionNameInput } from "../../../services/coalitions/coalition-name-input.server";
import { recordLook } from "../../../services/audit/record-look.server";
import { getCoalitions } from "../../../services/coalitions/get-coalitions.server";
import { nameCoalition } from "../../../services/coalitions/name-coalition.server";
import { EmptyState } from "../../../ui/feedback/empty-state";
import { TooFew } from "../../../ui/feedback/withheld";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../ui/navigation/breadcrumbs";
import { Heading } from "../../../ui/text/heading";
import { ErasedNotice } from "../programmes/erased-notice";
import { WaveTabs } from "../wave-tabs";
import { BlockTable } from "./block-table";
import { ChangesSection } from "./changes-section";
import { CoalitionList } from "./coalition-list";
import { CoverageNote } from "./coverage-note";
import { CutList } from "./cut-list";
import { MapSection } from "./map-section";
import { MapTables } from "./map-tables";
import { MeasureList } from "./measure-list";
import { Findings } from "./findings";
import { PageContents } from "./page-contents";
import { partsOf } from "./page-parts";
import { PerceivedSection } from "./perceived-section";

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
    const found = valueOf(page);
    await recordLook(scope, params.wave, { map: { detail: detail ?? null } });
    return {
      ...found,
      tenant: tenant.slug,
      seesProgramme: scope.can("programme.read"),
      mayName: scope.can("coalitions.name"),
    };
  },
);

/** A coalition gets a name, and one comes back to it on the same map. */
export const action = memberRoute.action(
  { may: "coalitions.name", params: ["wave"] },
  async ({ scope, params, url, form }) => {
    const submission = parseForm(form, coalitionNameInput);
    if (submission.status !== "success") return formReply(submission);
    const { number, name } = submission.value;
    const named = await nameCoalition(scope, params.wave, submission.value);
    if (!named.ok) return formReply(submission, { error: named.error });
    return redirectWithFlash(
      `${paths.waveCoalitions(scope.tenant.slug, params.wave)}${url.search}#coalition-${number}`,
      name === "" ? message("coalitions.naming.forgotten") : message("coalitions.naming.saved", { name }),
    );
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
  const lastResult = useActionData<typeof action>();
  const [search] = useSearchParams();
  const choice = useMemo(() => readChoice(search), [search]);
  const beside = (from: string) => {
    const next = new URLSearchParams(search);
    next.set("from", from);
    return `?${next.toString()}#map`;
  };
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
      <ErasedNotice on={page.erasedOn} />
      {state === "too-few" && <TooFew threshold={threshold} />}
      {state === "being-computed" && (
        <EmptyState title={t("coalitions.beingComputed")}>
          <p>{t("coalitions.beingComputed.why")}</p>
        </EmptyState>
      )}
      {shown !== null && (
        <>
          <Findings findings={shown.findings} />
          <CoverageNote
            coverage={shown.coverage}
            told={shown.told}
            reduced={shown.reduced}
            view={page.view}
            narrowed={page.view !== page.views[0]}
            map={shown.map}
            questions={shown.perceived?.questions ?? null}
          />
          <PageContents label={t("coalitions.contents.label")} parts={partsOf(shown, t)} />
          <MapSection tenant={tenant} page={page} shown={shown} choice={choice} />
          {shown.became !== null && (
            <ChangesSection
              tenant={tenant}
              programme={programme.id}
              wave={wave}
              became={shown.became}
              comparison={shown.comparison}
              beside={beside}
            />
          )}
          <CoalitionList
            section={shown.coalitions}
            map={shown.map}
            naming={page.mayName && page.erasedOn === null ? { longest: page.longestName, lastResult } : null}
          />
          {shown.perceived !== null && (
            <section>
              <Heading level={2} id="perceived">
                {t("coalitions.mapped")}
              </Heading>
              <PerceivedSection section={shown.perceived} />
            </section>
          )}
          <section id="measures">
            <MeasureList measures={shown.measures} />
          </section>
          {shown.cuts !== null && (
            <section id="cuts">
              <CutList cuts={shown.cuts} map={shown.map} />
            </section>
          )}
          {shown.blocks !== null && (
            <section id="blocks">
              <BlockTable blocks={shown.blocks} />
            </section>
          )}
          <MapTables map={shown.map} choice={choice} figures={shown.figures} />
        </>
      )}
    </>
  );
}
