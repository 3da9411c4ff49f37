import type { AppError } from "@vensterbank/core";
import { messagesOf } from "@vensterbank/i18n";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { MessagesProvider } from "../messages/messages-provider";
import { ErrorPage } from "./error-page";

/** An answer with an error, as the router hands it to a boundary. */
function answered(status: number, error: AppError) {
  return { status, statusText: "", internal: false, data: { error } };
}

function addressesOn(error: unknown): string[] {
  const markup = renderToStaticMarkup(
    <MessagesProvider locale="nl" messages={messagesOf("nl", ["common", "errors"])}>
      <ErrorPage error={error} home="/t/kade" wave="/t/kade/waves/1" />
    </MessagesProvider>,
  );
  return [...markup.matchAll(/href="([^"]+)"/g)].map(([, to]) => to);
}

it("leads to the measurement when it has gone on meanwhile, as after a step back in the browser", () => {
  expect(addressesOn(answered(409, { code: "wrong-wave-status" }))).toEqual(["/t/kade/waves/1", "/t/kade"]);
});

it("names no measurement to whom it may not be shown", () => {
  expect(addressesOn(answered(404, { code: "not-found" }))).toEqual(["/t/kade"]);
  expect(addressesOn(answered(403, { code: "forbidden" }))).toEqual(["/t/kade"]);
});
