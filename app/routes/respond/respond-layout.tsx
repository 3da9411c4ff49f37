import { type MetaFunction, Outlet, useLoaderData, useRouteError } from "@remix-run/react";
import { messagesOf } from "@vensterbank/i18n";
import { kioskOf } from "../../http/respond/kiosk-cookie.server";
import { paperOf } from "../../http/respond/paper-cookie.server";
import { publicRoute } from "../../http/route/public-route.server";
import { paths } from "../../paths";
import { MessagesProvider, useMessages } from "../../ui/messages/messages-provider";
import { pageTitle } from "../../ui/messages/page-title";
import { KioskBar } from "../kiosk/kiosk-bar";
import bars from "../kiosk/kiosk-bar.module.css";
import { PaperBar } from "../kiosk/paper-bar";
import { LinkState, stateOf } from "./link-state";

export const loader = publicRoute.loader(async ({ request, url, locale }) => {
  const shared = await kioskOf(request);
  const paper = await paperOf(request, /^\/r\/([\w-]+)/.exec(url.pathname)?.[1] ?? "");
  return {
    kiosk: shared !== null,
    /** Where a shared tablet is left empty for who comes next. */
    kioskAddress: shared && paths.kiosk(shared.kiosk),
    paper,
    // Most devices are somebody's own: they are sent no words of shared ones.
    words: shared || paper ? messagesOf(await locale(), ["kiosk"]) : {},
  };
});

/* A device does not become another one half-way. */
export const shouldRevalidate = () => false;

export const meta: MetaFunction = ({ error, matches }) => {
  const title = pageTitle(`respond.state.${stateOf(error)}.title`)({ matches, data: {} });
  return [...(error === undefined ? [] : title), { name: "robots", content: "noindex" }];
};

export default function RespondLayout() {
  const { locale } = useMessages();
  const { kioskAddress, paper, words } = useLoaderData<typeof loader>();
  if (kioskAddress === null && paper === null) return <Outlet />;
  return (
    <MessagesProvider locale={locale} messages={words}>
      <BarOfDevice />
      <Outlet />
    </MessagesProvider>
  );
}

function BarOfDevice() {
  const { t } = useMessages();
  const { kioskAddress, paper } = useLoaderData<typeof loader>();
  return (
    <>
      {kioskAddress !== null && (
        <aside className={bars.bar} aria-label={t("kiosk.bar.label")}>
          <KioskBar address={kioskAddress} />
        </aside>
      )}
      {paper !== null && (
        <aside className={bars.bar} aria-label={t("kiosk.paper.label")}>
          <PaperBar name={paper.name} back={paper.back} />
        </aside>
      )}
    </>
  );
}

/* A link that leads nowhere, or no further, is an answer of its own, not a failure. */
export function ErrorBoundary() {
  return <LinkState error={useRouteError()} />;
}
