import { type Message } from "@vensterbank/core";
import { useMessages } from "../messages/messages-provider";
import { Notice } from "./notice";

export interface FlashNoticeProps {
  readonly flash: { readonly tone: "success" | "info" | "warn"; readonly message: Message } | null;
}

/** What the previous page wanted said. */
export function FlashNotice({ flash }: FlashNoticeProps) {
  const { say, has } = useMessages();
  if (!flash || !has(flash.message)) return null;
  return (
    <Notice tone={flash.tone}>
      <p>{say(flash.message)}</p>
    </Notice>
  );
}
