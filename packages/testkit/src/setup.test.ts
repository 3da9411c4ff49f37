import { request } from "node:https";
import { describe, expect, it, vi } from "vitest";

/** It is said on console.error, which would fail every other test. */
function refused() {
  expect(console.error).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("https://unknown.example/"));
  vi.mocked(console.error).mockClear();
}

describe("the outside world in tests", () => {
  it("refuses a request to a host that no handler knows", async () => {
    await expect(fetch("https://unknown.example/")).rejects.toThrow();
    refused();
  });

  it("refuses one that goes another way, too", async () => {
    const asked = new Promise((answered, failed) => {
      request("https://unknown.example/", answered).once("error", failed).end();
    });
    await expect(asked).rejects.toThrow("Network error");
    refused();
  });
});
