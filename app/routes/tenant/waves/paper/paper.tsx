import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { asId, type AppError, type ParticipationId } from "@vensterbank/core";
import { refusal, valueOf } from "../../../../http/respond/error-response.server";
import { beginPaper } from "../../../../http/respond/paper-cookie.server";
import { memberRoute } from "../../../../http/route/member-route.server";
import { paths } from "../../../../paths";
import { getPaper } from "../../../../services/paper/get-paper.server";
import { type StartedPaper, startPaper } from "../../../../services/paper/start-paper.server";
import { getWave } from "../../../../services/waves/get-wave.server";
import { Notice } from "../../../../ui/feedback/notice";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { pageTitle } from "../../../../ui/messages/page-title";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { RefusalNotice } from "../../form-problem";
import { CodeTabs } from "../codes/code-tabs";
import { mayOf } from "../codes/may-of.server";
import { WaveCrumbs } from "../wave-crumbs";
import { PaperFiles } from "./paper-files";
import { PaperUntil } from "./paper-until";
import { TypeIn } from "./type-in";

const here = { may: "paper.enter", params: ["wave"] } as const;

export const loader = memberRoute.loader(here, async ({ scope, params, url }) => {
  const { id, title, programme, status, imported } = valueOf(await getWave(scope, params.wave));
  const search = url.searchParams.get("search")?.slice(0, 100) ?? "";
  const view = valueOf(await getPaper(scope, params.wave, search));
  const may = { ...mayOf(scope), schedule: scope.can("schedule.edit") };
  return { wave: { id, title, programme, status }, measuredHere: imported === null, view, search, may };
});

interface Answer {
  readonly error?: AppError;
  readonly problem?: Exclude<StartedPaper["kind"], "started">;
  /** The code that was typed, when it is what is wrong. */
  readonly code?: string;
}

export const action = memberRoute.action(here, async ({ scope, params, form }) => {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const whose =
    form.get("intent") === "code"
      ? { code: text("code") }
      : { id: asId<ParticipationId>(text("participation")) };
  const started = await startPaper(scope, params.wave, whose);
  if (!started.ok) return refusal(started.error);
  const { value } = started;
  if (value.kind !== "started")
    return data<Answer>(
      { problem: value.kind, ...(typeof whose.code === "string" && { code: whose.code.slice(0, 60) }) },
      { status: value.kind === "unknown" ? 400 : 409 },
    );
  const back = paths.wavePaper(scope.tenant.slug, params.wave);
  throw redirect(paths.respond(value.token), {
    status: 303,
    headers: { "Set-Cookie": await beginPaper(value.token, { name: value.name, back }) },
  });
});

export const meta: MetaFunction<typeof loader> = pageTitle("codes.paper.title");

export default function Paper() {
  const { t } = useMessages();
  const { wave, measuredHere, view, search, may } = useLoaderData<typeof loader>();
  const answer: Answer | undefined = useActionData<typeof action>();
  const isCode = answer?.problem === "unknown" && answer.code !== undefined;
  return (
    <>
      <WaveCrumbs wave={wave} />
      <Heading level={1} kicker={wave.title}>
        {t("codes.paper.title")}
      </Heading>
      <CodeTabs wave={wave.id} may={may} />
      <RefusalNotice error={answer?.error} />
      {answer?.problem && !isCode && (
        <Notice tone="error">
          <p>{t(`codes.paper.enter.${answer.problem}`)}</p>
        </Notice>
      )}
      <Prose lead>
        <p>{t("codes.paper.lead")}</p>
      </Prose>
      {measuredHere && <PaperFiles wave={wave.id} />}
      <Heading level={2}>{t("codes.paper.enter")}</Heading>
      <Notice tone="warn" title={t("codes.paper.privacy")}>
        <p>{t("codes.paper.privacy.text")}</p>
      </Notice>
      {view ? (
        <>
          <PaperUntil view={view} wave={wave.id} mayMove={may.schedule} />
          <TypeIn view={view} search={search} wrong={isCode ? answer?.code : undefined} />
        </>
      ) : (
        <Prose>
          <p>{t(wave.status === "draft" ? "codes.paper.enter.notOpen" : "codes.paper.enter.over")}</p>
        </Prose>
      )}
    </>
  );
}
