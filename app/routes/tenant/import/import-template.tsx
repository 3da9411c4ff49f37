import { appError, asId, type ProgrammeId } from "@vensterbank/core";
import { errorPage } from "../../../http/respond/error-response.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { resourceRoute } from "../../../http/route/resource-route.server";
import { importKinds } from "../../../services/import/column-names.server";
import { importTemplate } from "../../../services/import/import-template.server";

/** An empty file of one kind. */
export const loader = resourceRoute(
  memberRoute.loader({ may: "import.run", params: ["file"] }, async ({ scope, params, url }) => {
    const kind = importKinds.find((one) => one === params.file);
    if (kind === undefined) throw errorPage(appError("not-found"));
    const programme = url.searchParams.get("programme");
    const text = await importTemplate(scope, kind, programme === null ? null : asId<ProgrammeId>(programme));
    return new Response(text, {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="vensterbank-${kind}.csv"`,
      },
    });
  }),
);
