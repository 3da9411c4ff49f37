/** Runs before every test file: no request leaves the machine, and whoever writes to console.error fails the test. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from "vitest";
import { thirdParties } from "./third-parties";

beforeAll(() => thirdParties.listen({ onUnhandledRequest: "error" }));
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
