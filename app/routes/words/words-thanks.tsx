import { Outlet, useLoaderData } from "@remix-run/react";
import { messagesOf } from "@vensterbank/i18n";
import { publicRoute } from "../../http/route/public-route.server";
import { MessagesProvider } from "../../ui/messages/messages-provider";

/* What is said after the questions and beside them: somebody who answers on a phone is not sent these words. */
export const loader = publicRoute.loader(async ({ locale }) => {
  const language = await locale();
  return { locale: language, messages: messagesOf(language, ["thanks"]) };
});

export const shouldRevalidate = () => false;

export default function WordsThanks() {
  const { locale, messages } = useLoaderData<typeof loader>();
  return (
    <MessagesProvider locale={locale} messages={messages}>
      <Outlet />
    </MessagesProvider>
  );
}
