import { inflateSync } from "node:zlib";
import { fixedClock } from "@vensterbank/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openedWave, organisationIn, valueOf } from "../testing/organisation.fixture";
import { type Dark, readQr } from "../testing/read-qr.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { codeSheet } from "./code-sheet.server";
import { issueCodes } from "./issue-codes.server";

let store: Awaited<ReturnType<typeof temporaryDatabase>>;
beforeAll(async () => void (store = await temporaryDatabase()));
afterAll(() => store.close());

/** What is drawn in a PDF: the operators of its pages (ISO 32000-1, 8.5), one after the other. */
function drawn(bytes: Uint8Array): string {
  const file = Buffer.from(bytes).toString("latin1");
  return [...file.matchAll(/\/Filter \/FlateDecode\n>>\nstream\n([\s\S]*?)\nendstream/g)]
    .map(([, packed]) => inflateSync(Buffer.from(packed, "latin1")).toString("latin1"))
    .join("\n");
}

/** The shapes that are filled, each of many rectangles: the codes. */
function codesIn(operators: string): Dark[][] {
  const found: Dark[][] = [];
  let path: Dark[] = [];
  for (const line of operators.split("\n")) {
    const [, x, y, width, height] = /^(\S+) (\S+) (\S+) (\S+) re$/.exec(line) ?? [];
    if (x !== undefined)
      path.push({ x: Number(x), y: Number(y), width: Number(width), height: Number(height) });
    else if (/^(f|S|n)$/.test(line)) {
      if (line === "f" && path.length > 50) found.push(path);
      path = [];
    }
  }
  return found;
}

function scanned(dark: readonly Dark[]): string | null {
  const left = Math.min(...dark.map(({ x }) => x));
  const top = Math.min(...dark.map(({ y }) => y));
  const right = Math.max(...dark.map(({ x, width }) => x + width));
  const module = Math.min(...dark.map(({ height }) => height));
  const white = 4 * module;
  const moved = dark.map((one) => ({ ...one, x: one.x - left + white, y: one.y - top + white }));
  return readQr(moved, right - left + 2 * white, module);
}

describe.each(["usual", "large"] as const)("the printed sheet, %s", (size) => {
  it("has a QR code for everybody that leads to exactly their own address", async () => {
    const kade = await organisationIn(store.database);
    const { waveId } = await openedWave(kade);
    const issued = valueOf(
      await issueCodes(kade.scope, waveId, { whom: "everybody", lastDay: "2026-03-16" }),
    );
    const linkTo = (token: string) => `https://meting.kade.example/r/${token}`;
    const sheet = await codeSheet({
      ...{ issued, languages: ["nl", "en"], size, codePath: "/code" },
      addressOf: (path) => `https://meting.kade.example${path}`,
      linkPath: (token) => `/r/${token}`,
      clock: fixedClock("2026-03-03T10:00:00Z"),
    });
    const read = codesIn(drawn(sheet)).map(scanned);
    expect(read.toSorted()).toEqual(issued.codes.map(({ token }) => linkTo(token)).toSorted());
    expect(read).toHaveLength(9);
  });
});
