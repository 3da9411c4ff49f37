import { messagesOf } from "@vensterbank/i18n";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { ImportIssue } from "../../../services/import/import-issue.server";
import { MessagesProvider } from "../../../ui/messages/messages-provider";
import { ImportIssues } from "./import-issues";

function shown(issues: readonly ImportIssue[], count: number): string {
  return renderToStaticMarkup(
    <MessagesProvider locale="nl" messages={messagesOf("nl", ["common", "people"])}>
      <ImportIssues title="Let hierop" issues={issues} count={count} />
    </MessagesProvider>,
  );
}

const date = { line: 4, column: "Start", code: "date-number", value: "43861" } as const;

it("names the lines of which the same is to be said, and how many more there are", () => {
  const many = shown([{ ...date, also: { lines: [5, 6, 7, 8, 9], count: 38 } }], 39);
  expect(many).toContain("Ook op de regels 5, 6, 7, 8, 9 en nog 33 regels.");
  expect(many).toContain("39 regels");
  expect(shown([{ ...date, also: { lines: [5], count: 1 } }], 2)).toContain("Ook op regel 5.");
  expect(shown([date], 1)).not.toContain("Ook op");
});

it("counts as told what stands under another line", () => {
  expect(shown([{ ...date, also: { lines: [5], count: 1 } }], 500)).toContain("De eerste 2 van 500");
});
