import { appError, insideRoles, locales } from "@vensterbank/core";
import { errorPage, valueOf } from "../../../../http/respond/error-response.server";
import { memberRoute } from "../../../../http/route/member-route.server";
import { resourceRoute } from "../../../../http/route/resource-route.server";
import { paperForm } from "../../../../services/paper/paper-form.server";
import { paperQuestionnaire } from "../../../../services/paper/paper-questionnaire.server";

const sides = { "form-inside.pdf": "inside", "form-partner.pdf": "partner" } as const;

/** A paper form; `role` (inside), `size` and `lang` stand in the address. */
export const loader = resourceRoute(
  memberRoute.loader({ may: "paper.enter", params: ["wave", "file"] }, async ({ scope, params, url }) => {
    const { file, wave } = params;
    if (file !== "form-inside.pdf" && file !== "form-partner.pdf") throw errorPage(appError("not-found"));
    const side = sides[file];
    const asked = url.searchParams;
    const role =
      side === "partner"
        ? ("partner" as const)
        : (insideRoles.find((one) => one === asked.get("role")) ?? "professional");
    const body = await paperForm({
      questionnaire: valueOf(await paperQuestionnaire(scope, wave, role)),
      side,
      size: asked.get("size") === "large" ? "large" : "usual",
      locale: locales.find((one) => one === asked.get("lang")) ?? scope.locale,
      clock: scope.clock,
    });
    return new Response(new Blob([new Uint8Array(body)]), {
      headers: {
        "Content-Type": "application/pdf",
        "Content-Disposition": `attachment; filename="${file}"`,
        "Cache-Control": "no-store",
      },
    });
  }),
);
