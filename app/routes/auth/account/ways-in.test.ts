import { describe, expect, it } from "vitest";
import { asksOf } from "../../../http/route/guarded-handler.server";

const pages = import.meta.glob<Record<string, unknown>>("./*.tsx");

/** Pages on which somebody makes, changes or takes away a second factor. */
const waysIn = ["authenticator", "passkeys", "new-passkey-challenge", "recovery-codes"];

describe("pages that change the second factors of an account", () => {
  it.each(waysIn)("%s wants a second factor of who has one, and recent proof", async (name) => {
    const page = await pages[`./${name}.tsx`]();
    // The loader of what is no page only leads elsewhere.
    const doors = name === "new-passkey-challenge" ? ["action"] : ["loader", "action"];
    for (const door of doors)
      expect(asksOf(page[door]), door).toMatchObject({ recently: true, changesWaysIn: true });
  });
});
