import { readChoice } from "@vensterbank/charts";
import { asId, type WaveId } from "@vensterbank/core";
import { valueOf } from "../../../http/respond/error-response.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { resourceRoute } from "../../../http/route/resource-route.server";
import { recordLook } from "../../../services/audit/record-look.server";
import { mapPicture } from "../../../services/coalitions/map-picture.server";

/** The map of a wave as an SVG file, with the choices of the page in its address. */
export const loader = resourceRoute(
  memberRoute.loader({ may: "coalitions.read", params: ["wave"] }, async ({ scope, params, url }) => {
    const from = url.searchParams.get("from");
    const picture = valueOf(
      await mapPicture(
        scope,
        params.wave,
        readChoice(url.searchParams),
        from === null || from === "" ? null : asId<WaveId>(from),
      ),
    );
    await recordLook(scope, params.wave, { map: { detail: readChoice(url.searchParams).detail ?? null } });
    return new Response(picture.svg, {
      headers: {
        "Content-Type": "image/svg+xml; charset=utf-8",
        "Content-Disposition": `attachment; filename="${picture.fileName}"`,
        "Cache-Control": "no-store",
      },
    });
  }),
);
