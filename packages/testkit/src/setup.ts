/** Runs before every test file: no request leaves the machine, and whoever writes to console.error fails the test. */
import { syncBuiltinESMExports } from "node:module";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from "vitest";
import { thirdParties } from "./third-parties";

// Tests seal with a key of their own instead of making one in the data folder.
process.env.INSTALLATION_KEY ??= "5".repeat(64);

// A property over "up to sixty people" tries sixty as well; without this, lists stay near ten.
fc.configureGlobal({ defaultSizeToMaxWhenMaxSpecified: true });

beforeAll(() => {
  thirdParties.listen();
  // Also for who has imported `request` of node:https by its name.
  syncBuiltinESMExports();
});
afterEach(() => thirdParties.resetHandlers());
afterAll(() => {
  thirdParties.close();
  syncBuiltinESMExports();
});

beforeEach(() => {
  vi.spyOn(console, "error");
});

afterEach(() => {
  const calls = vi.mocked(console.error).mock?.calls ?? [];
  vi.restoreAllMocks();
  expect(calls, "a test wrote to console.error").toEqual([]);
});
