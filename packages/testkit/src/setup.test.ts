import { describe, expect, it } from "vitest";

describe("the outside world in tests", () => {
  it("refuses a request to a host that no handler knows", async () => {
    await expect(fetch("https://unknown.example/")).rejects.toThrow();
    // msw says so on console.error, which would fail this test; here that is the point.
    const { vi } = await import("vitest");
    vi.mocked(console.error).mockClear();
  });
});
