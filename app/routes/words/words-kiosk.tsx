import { Outlet, useLoaderData } from "@remix-run/react";
import { messagesOf } from "@vensterbank/i18n";
import { publicRoute } from "../../http/route/public-route.server";
import { MessagesProvider } from "../../ui/messages/messages-provider";

/* Where codes are typed: like a respondent's pages, few words and the device's own faces (docs/decisions/0006). */
export const loader = publicRoute.loader(async ({ locale }) => {
  const language = await locale();
  return { locale: language, messages: messagesOf(language, ["kiosk", "respond"]) };
});

export const shouldRevalidate = () => false;

export default function WordsKiosk() {
  const { locale, messages } = useLoaderData<typeof loader>();
  return (
    <MessagesProvider locale={locale} messages={messages}>
      <Outlet />
    </MessagesProvider>
  );
}
