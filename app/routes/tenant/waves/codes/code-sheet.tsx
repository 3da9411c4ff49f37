import { redirect } from "@remix-run/node";
import { message } from "@vensterbank/core";
import { errorPage } from "../../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../../http/respond/flash.server";
import { memberRoute } from "../../../../http/route/member-route.server";
import { resourceRoute } from "../../../../http/route/resource-route.server";
import { paths } from "../../../../paths";
import { codeSheet } from "../../../../services/codes/code-sheet.server";
import { codeReceivers, issueCodes } from "../../../../services/codes/issue-codes.server";
import { linkAddress } from "../../../../services/waves/link-address.server";

const here = { may: "links.issue", params: ["wave"] } as const;

/* The file comes from a form, once; who follows its address sees the page with that form. */
export const loader = resourceRoute(
  memberRoute.loader(here, async ({ scope, params }) => {
    throw redirect(paths.waveCodes(scope.tenant.slug, params.wave));
  }),
);

/** Makes codes, and tells them in a file with slips: the only moment at which they can be told. */
export const action = resourceRoute(
  memberRoute.action(here, async ({ scope, params: { wave }, form }) => {
    const text = (name: string) => {
      const value = form.get(name);
      return typeof value === "string" ? value : "";
    };
    // The form answers with a file, so what is wrong with it is said on the page that it stands on.
    const refused = (key: string) =>
      redirectWithFlash(paths.waveCodes(scope.tenant.slug, wave), message(key), "warn");
    if (text("whom") === "unit" && text("unit") === "") return refused("codes.error.unit");
    const issued = await issueCodes(scope, wave, {
      whom: codeReceivers.find((one) => one === text("whom")) ?? "chosen",
      unit: text("unit"),
      chosen: form.getAll("chosen").filter((id) => typeof id === "string"),
      onlyNew: text("onlyNew") === "yes",
      lastDay: text("lastDay"),
    });
    if (!issued.ok) {
      const [wrong] = issued.error.fields ?? [];
      if (!wrong) throw errorPage(issued.error);
      return refused(wrong.key);
    }
    const languages = { nl: ["nl"], en: ["en"] } as const;
    const wanted = text("languages");
    const both = scope.locale === "nl" ? (["nl", "en"] as const) : (["en", "nl"] as const);
    const file = await codeSheet({
      issued: issued.value,
      languages: wanted === "nl" || wanted === "en" ? languages[wanted] : both,
      size: text("size") === "large" ? "large" : "usual",
      addressOf: linkAddress,
      linkPath: paths.respond,
      codePath: paths.code(),
      clock: scope.clock,
    });
    return new Response(new Blob([new Uint8Array(file)]), {
      headers: {
        "Content-Type": "application/pdf",
        "Content-Disposition": `attachment; filename="codes.pdf"`,
        "Cache-Control": "no-store",
      },
    });
  }),
);
