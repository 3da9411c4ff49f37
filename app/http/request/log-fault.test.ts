import { describe, expect, it, vi } from "vitest";
import { logFault } from "./log-fault.server";

const lines = vi.hoisted((): string[] => []);

vi.mock("./log.server", () => ({ log: { error: (line: unknown) => lines.push(JSON.stringify(line)) } }));

function logged(error: unknown): string {
  lines.length = 0;
  logFault({}, error);
  return lines.join("\n");
}

describe("logFault", () => {
  it("tells what went wrong and where", () => {
    const line = logged(new TypeError("x is not a function"));
    expect(line).toContain("TypeError");
    expect(line).toContain("x is not a function");
    expect(line).toContain("log-fault.test.ts");
  });

  it("does not repeat the address that Remix puts into its messages", () => {
    const line = logged(
      new Error('You made a POST request to "/r/s3cret-token/notice" but did not provide an `action`'),
    );
    expect(line).toContain("You made a POST request");
    expect(line).not.toContain("s3cret");
  });

  it("does not repeat what a query was about", () => {
    const fault = new Error("Failed query: params: an answer");
    fault.name = "DatabaseError";
    expect(logged(fault)).not.toContain("an answer");
    expect(logged("an answer")).not.toContain("an answer");
  });
});
