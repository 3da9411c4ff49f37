import { data } from "@remix-run/node";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { type AppError, asId, message, type ParticipationId } from "@vensterbank/core";
import { refusal, valueOf } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { getLinks } from "../../../services/waves/get-links.server";
import { getWave } from "../../../services/waves/get-wave.server";
import { issueLinks } from "../../../services/waves/issue-links.server";
import { linkAddress } from "../../../services/waves/link-address.server";
import { qrModules } from "../../../services/waves/link-qr.server";
import { withdrawLink } from "../../../services/waves/withdraw-link.server";
import { Dialog } from "../../../ui/dialog/dialog";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { RefusalNotice } from "../form-problem";
import { CodeTabs } from "./codes/code-tabs";
import { mayOf } from "./codes/may-of.server";
import { NotOpen } from "./codes/not-open";
import { type IssuedLine, IssuedLinks } from "./issued-links";
import { LinkList } from "./link-list";
import { WaveCrumbs } from "./wave-crumbs";

const here = { may: "links.issue", params: ["wave"] } as const;

export const loader = memberRoute.loader(here, async ({ scope, params, url }) => {
  const { id, title, programme, status } = valueOf(await getWave(scope, params.wave));
  const search = url.searchParams.get("search")?.slice(0, 100) ?? "";
  const page = Number(url.searchParams.get("page") ?? 1) || 1;
  const list = valueOf(await getLinks(scope, params.wave, { search, page }));
  return { wave: { id, title, programme, status }, list, search, may: mayOf(scope) };
});

interface Answer {
  readonly error?: AppError;
  readonly issued?: readonly IssuedLine[];
}

export const action = memberRoute.action(here, async ({ scope, params, form }) => {
  const named = form.get("participation");
  const one = typeof named === "string" ? asId<ParticipationId>(named) : null;
  if (form.get("intent") === "withdraw" && one !== null) {
    const withdrawn = await withdrawLink(scope, params.wave, one);
    if (!withdrawn.ok) return refusal(withdrawn.error);
    return redirectWithFlash(
      paths.waveLinks(scope.tenant.slug, params.wave),
      message("programme.links.withdrawn"),
    );
  }
  const issued = await issueLinks(scope, params.wave, one === null ? undefined : [one]);
  if (!issued.ok) return refusal(issued.error);
  const links = issued.value.map(({ id, name, group, token }): IssuedLine => {
    const url = linkAddress(paths.respond(token));
    return { id, name, group, url, qr: qrModules(url) };
  });
  return data<Answer>({ issued: links });
});

export const meta: MetaFunction<typeof loader> = pageTitle("programme.links.title");

export default function Links() {
  const { t } = useMessages();
  const { wave, list, search, may } = useLoaderData<typeof loader>();
  const open = wave.status === "open";
  const answer: Answer | undefined = useActionData<typeof action>();
  return (
    <>
      <WaveCrumbs wave={wave} />
      <Heading level={1} kicker={wave.title}>
        {t("programme.links.title")}
      </Heading>
      <CodeTabs wave={wave.id} may={may} />
      <RefusalNotice error={answer?.error} />
      {answer?.issued ? (
        <IssuedLinks title={wave.title} links={answer.issued} />
      ) : (
        <>
          {open ? (
            <Prose lead>
              <p>{t("programme.links.lead")}</p>
            </Prose>
          ) : (
            <NotOpen wave={wave} soon={t("programme.links.notOpen")} />
          )}
          {open && list.invited > 0 && (
            <Dialog opener={t("programme.links.issue")} title={t("programme.links.issue")} weight="primary">
              <p>{t("programme.links.confirm", { count: list.invited })}</p>
              <Form method="post">
                <ButtonRow>
                  <Button weight="primary">{t("programme.links.issue")}</Button>
                </ButtonRow>
              </Form>
            </Dialog>
          )}
          {wave.status !== "draft" && <LinkList list={list} search={search} open={open} />}
        </>
      )}
    </>
  );
}
