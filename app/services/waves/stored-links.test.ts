import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { hashToken } from "@vensterbank/db";
import { expect, it } from "vitest";
import { openedWave, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { issueLinks } from "./issue-links.server";

it("nobody who has the files of the database has the secret of a personal link", async () => {
  const { database, file, close } = await temporaryDatabase();
  const kade = await organisationIn(database);
  const { waveId } = await openedWave(kade);
  const links = valueOf(await issueLinks(kade.scope, waveId));
  const folder = dirname(file);
  // Whatever lies there: the database, and what was written to it but not yet moved into it.
  const bytes = Buffer.concat(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => readFileSync(join(folder, name))),
  );
  await close();
  expect(links).toHaveLength(9);
  expect(links.filter(({ token }) => bytes.includes(hashToken(token)))).toHaveLength(9);
  for (const { token } of links) expect(bytes.includes(token)).toBe(false);
});
