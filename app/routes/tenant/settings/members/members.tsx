import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { appError, message } from "@vensterbank/core";
import { errorPage, refusal, valueOf } from "../../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../../http/respond/flash.server";
import { memberRoute } from "../../../../http/route/member-route.server";
import { paths } from "../../../../paths";
import { listMembers } from "../../../../services/members/list-members.server";
import { resendInvitation } from "../../../../services/members/resend-invitation.server";
import { withdrawInvitation } from "../../../../services/members/withdraw-invitation.server";
import { LinkButton } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { pageTitle } from "../../../../ui/messages/page-title";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { RefusalNotice } from "../../form-problem";
import { useTenant } from "../../use-tenant";
import { SettingsTabs } from "../settings-tabs";
import { InvitationTable } from "./invitation-table";
import { MemberTable } from "./member-table";

export const loader = memberRoute.loader({ may: "members.read" }, async ({ scope }) => ({
  page: await listMembers(scope),
}));

/** Sends an invitation anew, or ends it. */
export const action = memberRoute.action({ may: "members.edit", recently: true }, async ({ scope, form }) => {
  const back = paths.members(scope.tenant.slug);
  const id = form.get("invitation");
  const intent = form.get("intent");
  if (typeof id !== "string" || (intent !== "resend" && intent !== "withdraw"))
    return refusal(appError("invalid-input"));
  if (intent === "withdraw") {
    valueOf(await withdrawInvitation(scope, id));
    return redirectWithFlash(back, message("settings.invitations.withdrawn"));
  }
  const sent = await resendInvitation(scope, id, paths.invitation);
  if (sent.ok) return redirectWithFlash(back, message("settings.invitations.resent"));
  if (sent.error.code === "not-found") throw errorPage(sent.error);
  return refusal(sent.error);
});

export const meta: MetaFunction<typeof loader> = pageTitle("settings.members.title");

/** Who may come in, and whom was asked to. */
export default function Members() {
  const { t } = useMessages();
  const tenant = useTenant();
  const { members, invitations, mayEdit } = useLoaderData<typeof loader>().page;
  const refused = useActionData<typeof action>();
  return (
    <>
      <Heading level={1}>{t("settings.members.title")}</Heading>
      <SettingsTabs />
      <Prose lead>
        <p>{t("settings.members.lead")}</p>
      </Prose>
      <RefusalNotice error={refused?.error} />
      <MemberTable members={members} mayEdit={mayEdit} />
      {mayEdit && (
        <>
          <ButtonRow>
            <LinkButton to={paths.inviteMember(tenant)} weight="primary">
              {t("settings.members.invite")}
            </LinkButton>
          </ButtonRow>
          <Heading level={2}>{t("settings.invitations")}</Heading>
          {invitations.length === 0 ? (
            <p>{t("settings.invitations.none")}</p>
          ) : (
            <InvitationTable invitations={invitations} />
          )}
        </>
      )}
    </>
  );
}
