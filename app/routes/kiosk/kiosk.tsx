import { data, type HeadersFunction, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { forgetLocale } from "../../http/locale/preference-cookies.server";
import { kioskOf, leaveKiosk, takeSeat } from "../../http/respond/kiosk-cookie.server";
import { type PublicArgs, publicRoute } from "../../http/route/public-route.server";
import { paths } from "../../paths";
import { findKiosk } from "../../services/kiosk/find-kiosk.server";
import { useMessages } from "../../ui/messages/messages-provider";
import { pageTitle } from "../../ui/messages/page-title";
import { LanguageSwitch } from "../../ui/shell/language-switch";
import { Heading } from "../../ui/text/heading";
import { Prose } from "../../ui/text/prose";
import { CodeForm } from "../code/code-form";
import { codeRefusal, openCode } from "../code/open-code.server";
import { RespondFrame } from "../respond/respond-frame";
import { OwnDevice } from "./own-device";
import { useEmptyDevice } from "./use-empty-device";

/** The secret of this tablet's address. */
function tokenIn({ pathname }: URL): string {
  return /^\/kiosk\/([\w-]{20,128})(?:\.data)?$/.exec(pathname)?.[1] ?? "";
}

async function kioskAt({ scope, url }: Pick<PublicArgs, "scope" | "url">) {
  const token = tokenIn(url);
  return { token, found: await findKiosk(await scope(), token) };
}

/*
 * Whoever comes here begins anew: nobody sits at the tablet, and nothing of the one before is left on it. A tablet whose
 * address has ended stays a tablet until its browser is closed: its history leads to pages of those before.
 */
export const loader = publicRoute.loader(async ({ scope, url, request }) => {
  const { token, found } = await kioskAt({ scope, url });
  const headers = new Headers({ "Clear-Site-Data": '"storage"' });
  const kiosk = found.ok ? token : (await kioskOf(request))?.kiosk;
  if (kiosk !== undefined) headers.append("Set-Cookie", await takeSeat(request, kiosk, null));
  return data(
    { organisation: found.ok ? found.value.organisation : null, isTablet: kiosk !== undefined },
    { status: found.ok ? 200 : 404, headers },
  );
});

/* Remix sends on the cookies of a loader by itself, and nothing else. */
export const headers: HeadersFunction = ({ loaderHeaders }) => {
  const clear = loaderHeaders.get("Clear-Site-Data");
  return new Headers(clear === null ? [] : [["Clear-Site-Data", clear]]);
};

export const action = publicRoute.action(async ({ form, scope, respondent, url, request }) => {
  if (form.get("intent") === "leave") {
    const left = await leaveKiosk(request);
    if (left === null) throw redirect(url.pathname, 303);
    throw redirect(paths.code("yes"), { status: 303, headers: { "Set-Cookie": left } });
  }
  const { token, found } = await kioskAt({ scope, url });
  if (!found.ok) throw redirect(paths.kiosk(token === "" ? "-" : token), 303);
  if (form.get("intent") === "stop") {
    // Who comes next begins in the tablet's own language.
    throw redirect(paths.kiosk(token), { status: 303, headers: { "Set-Cookie": await forgetLocale() } });
  }
  const { tokenHash, waveId } = found.value;
  const opened = await openCode({ scope, respondent }, form, { kind: "kiosk", tokenHash, waveId });
  if (!opened.ok) return codeRefusal(opened.error, form);
  throw redirect(paths.respond(opened.value.token), {
    status: 303,
    headers: { "Set-Cookie": await takeSeat(request, token, opened.value.token) },
  });
});

export const meta: MetaFunction<typeof loader> = (args) => [
  ...pageTitle("kiosk.screen.title")(args),
  { name: "robots", content: "noindex" },
];

/* What a shared tablet shows between two people. */
export default function Kiosk() {
  const { t } = useMessages();
  const { organisation, isTablet } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  useEmptyDevice();
  if (organisation === null)
    return (
      <RespondFrame language={<LanguageSwitch />}>
        <Heading level={1}>{t("kiosk.screen.over.title")}</Heading>
        <Prose lead>
          <p>{t("kiosk.screen.over")}</p>
        </Prose>
        {isTablet && <OwnDevice />}
      </RespondFrame>
    );
  return (
    <RespondFrame organisation={organisation} language={<LanguageSwitch />}>
      <Heading level={1}>{t("kiosk.screen.title")}</Heading>
      <Prose lead>
        <p>{t("kiosk.screen.lead")}</p>
      </Prose>
      <CodeForm problem={answer?.problem} isShared />
      <Prose>
        <p>{t("kiosk.screen.pause")}</p>
      </Prose>
      <OwnDevice />
    </RespondFrame>
  );
}
