/** Runs before every test file: no request leaves the machine, and whoever writes to console.error fails the test. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from "vitest";
import { thirdParties } from "./third-parties";

// Tests seal with a key of their own instead of making one in the data folder.
process.env.INSTALLATION_KEY ??= "5".repeat(64);

/** Servers of this machine, which tests start themselves. */
const isHere = (url: string) => /^(127(\.\d+){3}|localhost|\[::1\])$/.test(new URL(url).hostname);

beforeAll(() =>
  thirdParties.listen({
    onUnhandledRequest: ({ url }, print) => {
      if (!isHere(url)) print.error();
    },
  }),
);
afterEach(() => thirdParties.resetHandlers());
afterAll(() => thirdParties.close());

beforeEach(() => {
  vi.spyOn(console, "error");
});

afterEach(() => {
  const calls = vi.mocked(console.error).mock?.calls ?? [];
  vi.restoreAllMocks();
  expect(calls, "a test wrote to console.error").toEqual([]);
});
