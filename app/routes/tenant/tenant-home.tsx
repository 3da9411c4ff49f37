import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../../http/route/member-route.server";
import { listWaves } from "../../services/home/list-waves.server";
import { nextSteps } from "../../services/home/next-steps.server";
import { EmptyState } from "../../ui/feedback/empty-state";
import { useMessages } from "../../ui/messages/messages-provider";
import { pageTitle } from "../../ui/messages/page-title";
import { Heading } from "../../ui/text/heading";
import { Prose } from "../../ui/text/prose";
import { ProgrammeWaves } from "./programme-waves";

export const loader = memberRoute.loader({ may: "tenant.read" }, async ({ scope }) => {
  const programmes = await listWaves(scope);
  const today = scope.clock.now().toISOString().slice(0, 10);
  const { tenant, actor } = scope;
  const reader = { role: actor.role, can: scope.can };
  return { tenant: tenant.name, role: actor.role, programmes, steps: nextSteps(programmes, reader, today) };
});

export const meta: MetaFunction<typeof loader> = pageTitle<{ tenant: string }>(
  "tenant.home.title",
  ({ tenant }) => ({ tenant }),
);

/** Per role: the next thing to do, then the measurements. */
export default function TenantHome() {
  const { t, say } = useMessages();
  const { tenant, role, programmes, steps } = useLoaderData<typeof loader>();
  return (
    <>
      <Heading level={1} kicker={t("tenant.home.role", { role: t(`common.role.${role}`) })}>
        {t("tenant.home.title", { tenant })}
      </Heading>
      <Heading level={2}>{t("tenant.home.next")}</Heading>
      <Prose lead>
        {steps.length === 0 && <p>{t("tenant.home.do.nothing")}</p>}
        {steps.map(({ text }) => (
          <p key={say(text)}>{say(text)}</p>
        ))}
      </Prose>
      <Heading level={2}>{t("tenant.home.waves")}</Heading>
      {programmes.length === 0 && (
        <EmptyState title={t("tenant.home.noProgramme")}>
          <p>{t("tenant.home.noProgramme.why")}</p>
        </EmptyState>
      )}
      {programmes.map((programme) => (
        <ProgrammeWaves key={programme.id} programme={programme} />
      ))}
    </>
  );
}
