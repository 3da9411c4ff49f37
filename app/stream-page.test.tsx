import { type ReactNode, Suspense } from "react";
import { describe, expect, it } from "vitest";
import { streamPage } from "./stream-page";

const fault = new Error("broken");

function Broken(): ReactNode {
  throw fault;
}

const gap = (
  <Suspense fallback={<p>waiting</p>}>
    <Broken />
  </Suspense>
);

async function stream(page: ReactNode, whole = false) {
  const reported: unknown[] = [];
  const options = { nonce: "n", whole, timeout: 1_000, report: (error: unknown) => reported.push(error) };
  const outcome = await streamPage(page, options).then(
    async ({ body, failed }) => ({ failed, text: await new Response(body).text(), refused: null }),
    (refused: unknown) => ({ failed: null, text: "", refused }),
  );
  return { ...outcome, reported };
}

describe("streamPage", () => {
  it("sends a page", async () => {
    expect(await stream(<p>all</p>)).toEqual({
      failed: false,
      text: "<p>all</p>",
      refused: null,
      reported: [],
    });
  });

  it.each([true, false])("reports a gap in a page once (whole: %s)", async (whole) => {
    const { reported, text, refused } = await stream(<main>{gap}</main>, whole);
    expect(reported).toEqual([fault]);
    expect(refused).toBeNull();
    expect(text).toContain("waiting");
  });

  it("gives who renders the error page what made a page impossible, and reports what else went wrong", async () => {
    expect(await stream(<Broken />)).toMatchObject({ refused: fault, reported: [] });
  });
});
