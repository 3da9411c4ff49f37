import { redirect } from "@remix-run/node";
import { Form, type MetaFunction, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { refusal, valueOf } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { applyNetwork } from "../../../services/network-import/apply-network.server";
import { cancelNetwork } from "../../../services/network-import/cancel-network.server";
import { previewNetwork } from "../../../services/network-import/preview-network.server";
import { Notice } from "../../../ui/feedback/notice";
import { Button, LinkButton } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../ui/navigation/breadcrumbs";
import { Heading } from "../../../ui/text/heading";
import { RefusalNotice } from "../form-problem";
import { useTenant } from "../use-tenant";
import { LeftOutList } from "./left-out-list";
import { PreviewCounts } from "./preview-counts";
import { PreviewRows } from "./preview-rows";
import { RemarkTable } from "./remark-table";

const here = { may: "programme.edit", params: ["preview"] } as const;

export const loader = memberRoute.loader(here, async ({ scope, params: { preview } }) => {
  const { slug } = scope.tenant;
  const found = valueOf(await previewNetwork(scope, preview));
  if (found.state === "done") throw redirect(paths.programme(slug, found.programme));
  if (found.state === "unmapped") throw redirect(paths.networkMapping(slug, preview));
  return found;
});

export const action = memberRoute.action(here, async ({ scope, params: { preview }, form }) => {
  const { slug } = scope.tenant;
  if (form.get("intent") === "cancel") {
    valueOf(await cancelNetwork(scope, preview));
    return redirect(paths.networkImport(slug));
  }
  const applied = await applyNetwork(scope, preview);
  if (!applied.ok) return refusal(applied.error);
  return redirectWithFlash(paths.programme(slug, applied.value), message("networkImport.done"));
});

export const meta: MetaFunction<typeof loader> = pageTitle("networkImport.preview.title");

/** What a network would become, and the button that makes it so. */
export default function NetworkPreview() {
  const { t, formats } = useMessages();
  const tenant = useTenant();
  const preview = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const busy = useNavigation().state === "submitting";
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t("programme.list.title"), to: paths.programmes(tenant) },
          { label: t("networkImport.mapping.title"), to: paths.networkMapping(tenant, preview.id) },
        ]}
      />
      <Heading level={1} kicker={formats.list(preview.files)}>
        {preview.name}
      </Heading>
      <RefusalNotice error={refused?.error} />
      <Notice tone="info" title={t("networkImport.preview.ready")}>
        <p>{t("networkImport.preview.what", { count: preview.waves.length })}</p>
      </Notice>
      <Form method="post">
        <ButtonRow>
          <Button weight="primary" disabled={busy}>
            {t(busy ? "networkImport.busy" : "networkImport.apply")}
          </Button>
          <LinkButton to={paths.networkMapping(tenant, preview.id)}>{t("networkImport.change")}</LinkButton>
          <Button weight="quiet" name="intent" value="cancel" disabled={busy}>
            {t("networkImport.cancel")}
          </Button>
        </ButtonRow>
      </Form>
      <PreviewCounts preview={preview} />
      <LeftOutList leftOut={preview.leftOut} />
      <RemarkTable caption={t("networkImport.remarks")} remarks={preview.remarks} />
      <PreviewRows preview={preview} />
    </>
  );
}
