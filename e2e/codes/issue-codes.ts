import { type RunningServer } from "../server";
import { post } from "../session";

/** A code in two groups, as it stands on a slip. */
export interface PrintedSlip {
  readonly code: string;
}

/** Makes codes as a coordinator and reads two under which nobody has begun from the words that the file has for who listens to it. */
export async function issueCodes(
  server: RunningServer,
  wavePath: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<PrintedSlip[]> {
  const answer = await post(server, "coordinator", `${wavePath}/codes/sheet.pdf`, {
    ...{ whom: "everybody", size: "usual", languages: "nl" },
    lastDay: new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10),
    ...fields,
  });
  if (answer.headers.get("content-type") !== "application/pdf")
    throw new Error(`Codes were answered with ${answer.status}.`);
  const file = Buffer.from(await answer.arrayBuffer()).toString("latin1");
  const slips = [...file.matchAll(/\/ActualText \((\w{5} \w{5})\)/g)].map(([, code]) => ({ code }));
  if (slips.length === 0) throw new Error("A file without readable codes.");
  // Of the demo's people many have answered: two who have not.
  const open: PrintedSlip[] = [];
  for (const slip of slips) {
    const led = await post(server, null, "/code", { code: slip.code });
    const page = await fetch(server.url + (led.headers.get("location") ?? ""), { redirect: "manual" });
    if (led.status === 303 && page.status === 200) open.push(slip);
    if (open.length === 2) break;
  }
  return open;
}
