import type { LinksFunction } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { messagesOf } from "@vensterbank/i18n";
import { publicRoute } from "../../http/route/public-route.server";
import { MessagesProvider } from "../../ui/messages/messages-provider";
import fonts from "../../ui/tokens/fonts.css?url";

/* All areas of a tenant at once: sent when the first of its pages is loaded, and not again. */
export const loader = publicRoute.loader(async ({ locale }) => {
  const language = await locale();
  const areas = [
    "tenant",
    "programme",
    "people",
    "results",
    "coalitions",
    "coalitionMap",
    "networkFiles",
    "networkImport",
    "whatIf",
    "networkMeasures",
    "settings",
    "tenantData",
    "retention",
    "privacyFile",
    "signOn",
    "progress",
    "schedule",
    "outbox",
    "codes",
    "texts",
    "feedback",
    "roster",
    "fieldwork",
    "preview",
    "charts",
  ] as const;
  return { locale: language, messages: messagesOf(language, areas) };
});

export const shouldRevalidate = () => false;

export const links: LinksFunction = () => [{ rel: "stylesheet", href: fonts }];

export default function WordsTenant() {
  const { locale, messages } = useLoaderData<typeof loader>();
  return (
    <MessagesProvider locale={locale} messages={messages}>
      <Outlet />
    </MessagesProvider>
  );
}
