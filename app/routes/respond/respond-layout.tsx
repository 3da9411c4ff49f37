import {
  type MetaFunction,
  Outlet,
  type useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { messagesOf } from "@vensterbank/i18n";
import { type ReactNode } from "react";
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
  return (
    <UnderBar>
      <Outlet />
    </UnderBar>
  );
}

/** Under the bar of a shared tablet, or of who types paper in: without it there is no way on from a page, nor a clock. */
function UnderBar({ children }: { readonly children: ReactNode }) {
  const { locale } = useMessages();
  // Not there when the layout itself could not be made.
  const device = useRouteLoaderData<typeof loader>("routes/respond/respond-layout");
  if (!device || (device.kioskAddress === null && device.paper === null)) return <>{children}</>;
  return (
    <MessagesProvider locale={locale} messages={device.words}>
      <BarOfDevice kioskAddress={device.kioskAddress} paper={device.paper} />
      {children}
    </MessagesProvider>
  );
}

type Device = ReturnType<typeof useLoaderData<typeof loader>>;

function BarOfDevice({ kioskAddress, paper }: Pick<Device, "kioskAddress" | "paper">) {
  const { t } = useMessages();
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
  const error = useRouteError();
  return (
    <UnderBar>
      <LinkState error={error} />
    </UnderBar>
  );
}
