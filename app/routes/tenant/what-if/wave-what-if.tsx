import { data } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { valueOf } from "../../../http/respond/error-response.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { recordLook } from "../../../services/audit/record-look.server";
import { getWhatIf } from "../../../services/what-if/get-what-if.server";
import { readWhatIf } from "../../../services/what-if/what-if-choice.server";
import { TooFew } from "../../../ui/feedback/withheld";
import { Notice } from "../../../ui/feedback/notice";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../ui/navigation/breadcrumbs";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { WaveTabs } from "../wave-tabs";
import { EffectsSection } from "./effects-section";
import { HowSection } from "./how-section";
import { PlanSection } from "./plan-section";
import { RemovalSection } from "./removal-section";
import { SplitsSection } from "./splits-section";
import { StateNotice } from "./state-notice";
import { WhatIfForm } from "./what-if-form";

export const loader = memberRoute.loader(
  { may: "coalitions.read", params: ["wave"] },
  async ({ scope, params, url, request }) => {
    const asked = readWhatIf(url.searchParams);
    const page = valueOf(await getWhatIf(scope, params.wave, asked, { signal: request.signal }));
    await recordLook(scope, params.wave, { map: { detail: asked.choice.detail } });
    return data(
      { ...page, tenant: scope.tenant.slug, seesProgramme: scope.can("programme.read") },
      { status: page.state === "refused" ? 400 : 200 },
    );
  },
);

export const meta: MetaFunction<typeof loader> = pageTitle<{ wave: { title: string } }>(
  "whatIf.title",
  ({ wave }) => ({ wave: wave.title }),
);

/** Which few new relations would add most coverage, and what comes apart without somebody: an aid to a conversation. */
export default function WaveWhatIf() {
  const { t, say } = useMessages();
  const page = useLoaderData<typeof loader>();
  const { tenant, wave, programme, state, plan, splits, problems, threshold } = page;
  const answers = !["being-computed", "too-few", "withheld"].includes(state);
  return (
    <>
      <Breadcrumbs
        crumbs={[
          page.seesProgramme
            ? { label: programme.name, to: paths.programme(tenant, programme.id) }
            : { label: t("common.home"), to: paths.tenant(tenant) },
          { label: t("tenant.wave.tab.coalitions"), to: paths.waveCoalitions(tenant, wave.id) },
        ]}
      />
      <WaveTabs wave={wave.id} />
      <Heading level={1} kicker={programme.name}>
        {t("whatIf.title", { wave: wave.title })}
      </Heading>
      <Prose lead>
        <p>{t("whatIf.lead")}</p>
      </Prose>
      {problems.length > 0 && (
        <Notice tone="error" title={t("whatIf.wrong")}>
          {problems.map((problem) => (
            <p key={problem.key}>{say(problem)}</p>
          ))}
        </Notice>
      )}
      {state === "too-few" ? <TooFew threshold={threshold} /> : <StateNotice page={page} />}
      {answers && (
        <>
          <WhatIfForm {...page} />
          {plan !== null && plan.steps.length > 0 && <PlanSection plan={plan} page={page} />}
          {splits !== null && <SplitsSection splits={splits} page={page} />}
          {plan !== null && <EffectsSection effects={plan.sideEffects} view={page.view} />}
          <RemovalSection page={page} />
          <HowSection page={page} />
        </>
      )}
    </>
  );
}
