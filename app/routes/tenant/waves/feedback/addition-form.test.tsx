import { messagesOf } from "@vensterbank/i18n";
import type { ComponentProps } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { MessagesProvider } from "../../../../ui/messages/messages-provider";
import { AdditionForm } from "./addition-form";

vi.mock("@remix-run/react", () => ({ Form: (props: ComponentProps<"form">) => <form {...props} /> }));

const limits = { shortest: 20, agreements: 8, longest: 4000, what: 300, who: 100 };

/** Names and values that a browser takes a fresh form for, as `textOfForm` does. */
function hiddenFields(count: number): string[] {
  const markup = renderToStaticMarkup(
    <MessagesProvider locale="nl" messages={messagesOf("nl", ["common", "feedback", "errors"])}>
      <AdditionForm count={count} limits={limits} />
    </MessagesProvider>,
  );
  return [...markup.matchAll(/<input type="hidden" name="(\w+)" value="(\w+)"/g)].map(
    ([, name, value]) => `${name}=${value}`,
  );
}

describe("the form that adds to a reply", () => {
  it("is another one after something was added, so that the words that were added do not come back", () => {
    expect(hiddenFields(0)).toContain("intent=add");
    expect(hiddenFields(1)).not.toEqual(hiddenFields(0));
  });
});
