import { redirect } from "@remix-run/node";
import { appError, type Result } from "@vensterbank/core";
import { z } from "zod";
import { errorPage, valueOf } from "../../../http/respond/error-response.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { resourceRoute } from "../../../http/route/resource-route.server";
import { paths } from "../../../paths";
import { divisions } from "../../../services/export/answer-classes.server";
import { exportAnswers } from "../../../services/export/export-answers.server";
import { exportFigures } from "../../../services/export/export-figures.server";

const figures = {
  "figures.csv": { format: "csv", type: "text/csv; charset=utf-8" },
  "figures.json": { format: "json", type: "application/json; charset=utf-8" },
} as const;

const answers = "answers.zip";

/** The released figures as a file. */
export const loader = resourceRoute(
  memberRoute.loader(
    { may: "results.export", params: ["wave", "file"], recently: true },
    async ({ scope, params: { wave, file } }) => {
      // Who had to prove who they are in between comes back by a link.
      if (file === answers) throw redirect(paths.waveExport(scope.tenant.slug, wave));
      if (file !== "figures.csv" && file !== "figures.json") throw errorPage(appError("not-found"));
      const { format, type } = figures[file];
      return download(await exportFigures(scope, wave, format), file, type);
    },
  ),
);

const request = z.object({ division: z.enum(divisions), confirm: z.literal("yes") });

/** Single answers: asked for by a form, so that nobody fetches them by following a link. */
export const action = resourceRoute(
  memberRoute.action(
    { may: "answers.export", params: ["wave", "file"], recently: true },
    async ({ scope, params: { wave, file }, form }) => {
      if (file !== answers) throw errorPage(appError("not-found"));
      const parsed = request.safeParse(Object.fromEntries(form));
      if (!parsed.success) throw errorPage(appError("invalid-input"));
      return download(await exportAnswers(scope, wave, parsed.data.division), file, "application/zip");
    },
  ),
);

function download(content: Result<string | Uint8Array>, name: string, type: string): Response {
  const body = valueOf(content);
  return new Response(typeof body === "string" ? body : new Blob([new Uint8Array(body)]), {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
}
