import { appError } from "@vensterbank/core";
import { errorPage, valueOf } from "../../../http/respond/error-response.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { resourceRoute } from "../../../http/route/resource-route.server";
import { exportNetwork } from "../../../services/network-export/export-network.server";
import { readNetworkFileName } from "../../../services/network-export/network-file.server";

/** The relations of a wave as a file of the format that its name says. */
export const loader = resourceRoute(
  memberRoute.loader(
    { may: "coalitions.read", params: ["wave", "file"], recently: true },
    async ({ scope, params: { wave, file } }) => {
      const asked = readNetworkFileName(file);
      if (asked === null) throw errorPage(appError("not-found"));
      const { fileName, mediaType, bytes } = valueOf(await exportNetwork(scope, wave, asked));
      return new Response(new Blob([new Uint8Array(bytes)]), {
        headers: {
          "Content-Type": mediaType,
          "Content-Disposition": `attachment; filename="${fileName}"`,
          "Cache-Control": "no-store",
        },
      });
    },
  ),
);
