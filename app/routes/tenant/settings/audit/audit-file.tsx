import { appError } from "@vensterbank/core";
import { errorPage } from "../../../../http/respond/error-response.server";
import { memberRoute } from "../../../../http/route/member-route.server";
import { resourceRoute } from "../../../../http/route/resource-route.server";
import { exportAudit } from "../../../../services/audit/export-audit.server";

const files = {
  "audit.csv": { format: "csv", type: "text/csv; charset=utf-8" },
  "audit.json": { format: "json", type: "application/json; charset=utf-8" },
} as const;

/** The whole record as a file. */
export const loader = resourceRoute(
  memberRoute.loader(
    { may: "audit.read", recently: true, params: ["file"] },
    async ({ scope, params: { file } }) => {
      if (file !== "audit.csv" && file !== "audit.json") throw errorPage(appError("not-found"));
      const { format, type } = files[file];
      return new Response(await exportAudit(scope, format), {
        headers: {
          "Content-Type": type,
          "Content-Disposition": `attachment; filename="${file}"`,
          "Cache-Control": "no-store",
        },
      });
    },
  ),
);
