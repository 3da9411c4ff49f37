import type { LinksFunction } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { messagesOf } from "@vensterbank/i18n";
import { publicRoute } from "../../http/route/public-route.server";
import { MessagesProvider } from "../../ui/messages/messages-provider";
import fonts from "../../ui/tokens/fonts.css?url";

export const loader = publicRoute.loader(async ({ locale }) => {
  const language = await locale();
  return { locale: language, messages: messagesOf(language, ["operator"]) };
});

export const shouldRevalidate = () => false;

export const links: LinksFunction = () => [{ rel: "stylesheet", href: fonts }];

export default function WordsOperator() {
  const { locale, messages } = useLoaderData<typeof loader>();
  return (
    <MessagesProvider locale={locale} messages={messages}>
      <Outlet />
    </MessagesProvider>
  );
}
