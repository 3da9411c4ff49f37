import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { appError, message } from "@vensterbank/core";
import { z } from "zod";
import { refusal, valueOf } from "../../http/respond/error-response.server";
import { redirectWithFlash } from "../../http/respond/flash.server";
import { operatorRoute } from "../../http/route/operator-route.server";
import { paths } from "../../paths";
import { inviteDirectorAgain } from "../../services/operator/create-tenant.server";
import { getTenant } from "../../services/operator/get-tenant.server";
import { resumeTenant, suspendTenant } from "../../services/operator/set-tenant-status.server";
import { cancelTenantDeletion, requestTenantDeletion } from "../../services/operator/tenant-deletion.server";
import { suspensionReasons, tenantInput } from "../../services/operator/tenant-input";
import { useMessages } from "../../ui/messages/messages-provider";
import { pageTitle } from "../../ui/messages/page-title";
import { Breadcrumbs } from "../../ui/navigation/breadcrumbs";
import { Heading } from "../../ui/text/heading";
import { RefusalNotice } from "../tenant/form-problem";
import { InviteDirector } from "./invite-director";
import { OrganisationDeletion } from "./organisation-deletion";
import { OrganisationFacts } from "./organisation-facts";
import { OrganisationStatus } from "./organisation-status";

const here = { params: ["organisation"] } as const;

export const loader = operatorRoute.loader(here, async ({ scope, params }) =>
  valueOf(await getTenant(scope, params.organisation)),
);

const change = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("suspend"), reason: z.enum(suspensionReasons) }),
  z.object({ intent: z.literal("resume") }),
  z.object({ intent: z.literal("delete"), slug: z.string().max(200) }),
  z.object({ intent: z.literal("keep") }),
  z.object({ intent: z.literal("invite"), director: tenantInput.shape.director }),
]);

export const action = operatorRoute.action({ ...here, recently: true }, async ({ scope, params, form }) => {
  const id = params.organisation;
  const parsed = change.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refusal(appError("invalid-input"));
  const asked = parsed.data;
  const work = {
    suspend: () => suspendTenant(scope, id, asked.intent === "suspend" ? asked.reason : "other"),
    resume: () => resumeTenant(scope, id),
    delete: () =>
      requestTenantDeletion(scope, id, asked.intent === "delete" ? asked.slug : "", paths.tenantData),
    invite: () =>
      inviteDirectorAgain(scope, id, asked.intent === "invite" ? asked.director : "", paths.invitation),
    keep: () => cancelTenantDeletion(scope, id, paths.tenantData),
  };
  const done = await work[asked.intent]();
  if (!done.ok) return refusal(done.error);
  return redirectWithFlash(paths.organisation(id), message(`operator.did.${asked.intent}`));
});

export const meta: MetaFunction<typeof loader> = pageTitle<{ name: string }>(
  "operator.organisation.title",
  ({ name }) => ({ name }),
);

/** One organisation: who runs it, putting it on hold, deleting it. */
export default function Organisation() {
  const { t } = useMessages();
  const organisation = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("operator.title"), to: paths.operator() }]} />
      <Heading level={1}>{organisation.name}</Heading>
      <RefusalNotice error={refused?.error} />
      <OrganisationFacts organisation={organisation} />
      {organisation.directors.length === 0 && <InviteDirector />}
      <OrganisationStatus status={organisation.status} />
      <OrganisationDeletion
        slug={organisation.slug}
        dueOn={organisation.deletionDueOn}
        wrongName={refused?.error.fields?.some(({ field }) => field === "slug") ?? false}
      />
    </>
  );
}
