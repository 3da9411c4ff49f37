import { valueOf } from "../../../http/respond/error-response.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { resourceRoute } from "../../../http/route/resource-route.server";
import { privacyFileText } from "../../../services/privacy-file/privacy-file-text.server";

/** The privacy file of a measurement as a text file. */
export const loader = resourceRoute(
  memberRoute.loader({ may: "wave.read", params: ["wave"] }, async ({ scope, params: { wave } }) => {
    const text = valueOf(await privacyFileText(scope, wave));
    return new Response(text, {
      headers: {
        "Content-Type": "text/markdown; charset=utf-8",
        "Content-Disposition": 'attachment; filename="privacy.md"',
        "Cache-Control": "no-store",
      },
    });
  }),
);
