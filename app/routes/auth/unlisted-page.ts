import { type MessageKey } from "@vensterbank/i18n";
import { pageTitle } from "../../ui/messages/page-title";

/** The meta of a page that no search engine should keep: its address holds a secret, or it is halfway something. */
export function unlistedPage(title: MessageKey) {
  const titled = pageTitle(title);
  return (page: Parameters<typeof titled>[0]) => [...titled(page), { name: "robots", content: "noindex" }];
}
