import { message, type Message } from "@vensterbank/core";

/** "a", "a and b", "a, b and c" in the language of the page. @param items at least one */
export function messageList(items: readonly Message[]): Message {
  const [first, second, ...rest] = items;
  if (second === undefined) return first;
  if (rest.length === 0) return message("progress.list.last", { first, second });
  return message("progress.list.more", { first, rest: messageList([second, ...rest]) });
}
