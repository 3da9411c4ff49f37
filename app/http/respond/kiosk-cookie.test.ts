import { describe, expect, it } from "vitest";
import { assertSeat, kioskOf, takeSeat } from "./kiosk-cookie.server";

const kiosk = "k".repeat(43);
const [own, other] = ["a".repeat(43), "b".repeat(43)];

/** What a browser asks after it was given this cookie. */
const asking = (header: string) =>
  new Request("https://service.example/r/x", { headers: { cookie: header.split(";")[0] } });

const wayOut = (request: Request, token: string) =>
  assertSeat(request, token).then(
    () => null,
    (thrown: unknown) => (thrown instanceof Response ? thrown.headers.get("location") : "no answer"),
  );

describe("a shared tablet", () => {
  it("opens the pages of who typed a code there", async () => {
    expect(await wayOut(asking(await takeSeat(kiosk, own)), own)).toBeNull();
  });

  it("leads away from pages of anybody else, also while nobody sits there", async () => {
    expect(await wayOut(asking(await takeSeat(kiosk, own)), other)).toBe(`/kiosk/${kiosk}`);
    expect(await wayOut(asking(await takeSeat(kiosk, null)), own)).toBe(`/kiosk/${kiosk}`);
  });

  it("keeps no secret of a personal link", async () => {
    const seated = asking(await takeSeat(kiosk, own));
    expect(JSON.stringify(await kioskOf(seated))).not.toContain(own);
  });

  it("is no other browser", async () => {
    expect(await wayOut(new Request("https://service.example/r/x"), own)).toBeNull();
  });
});
