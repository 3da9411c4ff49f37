import { describe, expect, it } from "vitest";
import { assertSeat, kioskOf, leaveKiosk, takeSeat } from "./kiosk-cookie.server";

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

/** A browser that was never a tablet. */
const anew = new Request("https://service.example/r/x");

describe("a shared tablet", () => {
  it("opens the pages of who typed a code there", async () => {
    expect(await wayOut(asking(await takeSeat(anew, kiosk, own)), own)).toBeNull();
  });

  it("leads away from pages of anybody else, also while nobody sits there", async () => {
    expect(await wayOut(asking(await takeSeat(anew, kiosk, own)), other)).toBe(`/kiosk/${kiosk}`);
    expect(await wayOut(asking(await takeSeat(anew, kiosk, null)), own)).toBe(`/kiosk/${kiosk}`);
  });

  it("keeps no secret of a personal link", async () => {
    const seated = asking(await takeSeat(anew, kiosk, own));
    expect(JSON.stringify(await kioskOf(seated))).not.toContain(own);
  });

  it("is no other browser", async () => {
    expect(await wayOut(new Request("https://service.example/r/x"), own)).toBeNull();
  });

  it("is left by who says that it is their own, and keeps shut what others began on it", async () => {
    const one = asking(await takeSeat(anew, kiosk, own));
    const nobody = asking(await takeSeat(one, kiosk, null));
    const left = asking((await leaveKiosk(nobody)) ?? "");
    expect(await kioskOf(left)).toBeNull();
    expect(await wayOut(left, other)).toBeNull();
    expect(await wayOut(left, own)).toBe(`/kiosk/${kiosk}`);
    const again = asking(await takeSeat(left, kiosk, null));
    expect(await wayOut(again, other)).toBe(`/kiosk/${kiosk}`);
    expect(await wayOut(asking((await leaveKiosk(again)) ?? ""), own)).toBe(`/kiosk/${kiosk}`);
  });

  it("is nobody's own after many people, and its cookie does not grow without end", async () => {
    let request = anew;
    for (let i = 0; i < 120; i++) request = asking(await takeSeat(request, kiosk, `link-${i}`));
    expect(await leaveKiosk(request)).toBeNull();
    expect(request.headers.get("cookie")?.length).toBeLessThan(3_000);
    expect(await wayOut(request, "link-119")).toBeNull();
    expect(await leaveKiosk(anew)).toBeNull();
  });
});
