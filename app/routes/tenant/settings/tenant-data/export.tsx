import { redirect } from "@remix-run/node";
import { message } from "@vensterbank/core";
import { redirectWithFlash } from "../../../../http/respond/flash.server";
import { memberRoute } from "../../../../http/route/member-route.server";
import { resourceRoute } from "../../../../http/route/resource-route.server";
import { paths } from "../../../../paths";
import { exportTenant } from "../../../../services/tenant-data/export/export-tenant.server";

const here = { may: "tenant.export", recently: true } as const;

/* Asked for by a form, so that nobody fetches it by following a link; who comes back from proving who they are lands here. */
export const loader = resourceRoute(
  memberRoute.loader(here, async ({ scope }) => redirect(paths.tenantData(scope.tenant.slug))),
);

export const action = resourceRoute(
  memberRoute.action(here, async ({ scope, form }) => {
    const made = await exportTenant(scope, String(form.get("receiver") ?? ""));
    if (!made.ok) {
      const { code, fields } = made.error;
      const said = message(`errors.${fields?.[0]?.key ?? code}`);
      return redirectWithFlash(paths.tenantData(scope.tenant.slug), said, "warn");
    }
    const day = scope.clock.now().toISOString().slice(0, 10);
    return new Response(new Blob([new Uint8Array(made.value)]), {
      headers: {
        "Content-Type": "application/zip",
        "Content-Disposition": `attachment; filename="${scope.tenant.slug}-${day}.zip"`,
        "Cache-Control": "no-store",
      },
    });
  }),
);
