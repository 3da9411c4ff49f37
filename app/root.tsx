import {
  Links,
  Meta,
  type MetaFunction,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { FallbackMessages } from "./fallback-messages";
import { publicRoute } from "./http/route/public-route.server";
import { wordsOfRoot } from "./http/locale/words-of-root.server";
import { themeFromCookie } from "./http/locale/preference-cookies.server";
import { RequestNonce } from "./request-nonce";
import { ErrorPage } from "./ui/errors/error-page";
import { MessagesProvider } from "./ui/messages/messages-provider";
import { PageFrame } from "./ui/shell/page-frame";
import { SiteFooter } from "./ui/shell/site-footer";
import { SiteHeader } from "./ui/shell/site-header";
import "./ui/tokens/base.css";

export const loader = publicRoute.loader(async ({ request, locale, url }) => {
  const language = await locale();
  return {
    locale: language,
    theme: await themeFromCookie(request),
    messages: wordsOfRoot(language, url.pathname),
  };
});

/* Language and display change by loading the page anew (see PreferenceForm). */
export const shouldRevalidate = () => false;

export const meta: MetaFunction = () => [{ title: "Vensterbank" }];

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(RequestNonce);
  const fallback = useContext(FallbackMessages);
  const data = useRouteLoaderData<typeof loader>("root");
  const words = data ?? fallback;
  return (
    <html lang={words?.locale} data-theme={data && data.theme !== "system" ? data.theme : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        {words && (
          <MessagesProvider locale={words.locale} messages={words.messages}>
            {children}
          </MessagesProvider>
        )}
        {data && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  return (
    <PageFrame header={<SiteHeader withoutSignIn />} footer={<SiteFooter />}>
      <ErrorPage error={error} />
    </PageFrame>
  );
}
