import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fixedClock } from "@vensterbank/core";
import { backup, type DatabaseConfig, keysFolderOf, openDatabase, restore } from "@vensterbank/db";
import { copyDatabase, readBackup } from "@vensterbank/db/contract/copy-database";
import { type MakePlace, migratedPlace } from "@vensterbank/db/contract/test-database";
import { type AttackOutcome, type CopiedDatabase } from "@vensterbank/testkit";
import { tablesAboutPeople, tablesOfAnswers } from "../jobs/erased-traces.server";
import { type JobScope } from "../jobs/job-scope";
import { runWaitingJobs } from "../jobs/run-waiting-jobs.server";
import { mixAnswers } from "../mixing/mix-answers.server";
import { endDueProgrammes } from "../retention/end-due-programmes.server";
import { valueOf } from "../testing/organisation.fixture";
import { closeWave } from "../waves/close-wave.server";
import { answeredWave } from "./answered-wave.fixture";
import { type Aim, aloneInRoleAndUnit, attackCopy } from "./attack-copy";
import { brokenCopy } from "./broken-copy";
import { keyedPseudonyms } from "./keyed-pseudonyms";

/** Everything that was tried on one copy. */
export interface Measured {
  readonly copy: CopyName;
  readonly outcomes: Readonly<Record<Aim, AttackOutcome>>;
  /** People whose pseudonym is found with the key, which only the halves of both places give. */
  readonly byKey: number;
  readonly n: number;
}

export const copyNames = [
  "open",
  "open-backup",
  "open-mixed",
  "closed",
  "closed-backup",
  "ended",
  "ended-old-backup",
  "ended-old-backup-restored",
  "closed-with-keys",
  "broken",
] as const;
export type CopyName = (typeof copyNames)[number];

export interface LinkageReport {
  readonly engine: "sqlite" | "postgres";
  readonly invited: number;
  readonly answered: number;
  /** Alone in their role and unit among those who answered. */
  readonly alone: number;
  readonly measured: readonly Measured[];
}

const invited = 60;
const answered = 52;

/** A wave from the first answer to the end of its programme, copied and attacked on the way. */
export async function measureLinkage(make: MakePlace): Promise<LinkageReport> {
  const folder = mkdtempSync(join(tmpdir(), "vensterbank-linkage-"));
  const place = await migratedPlace(make);
  const database = await openDatabase(place.config);
  const measured: Measured[] = [];
  try {
    const wave = await answeredWave(database, invited, answered);
    const { kind } = place.config;
    const attacked = (copy: CopyName, found: CopiedDatabase, keys: string | null = null) =>
      measured.push({
        copy,
        outcomes: attackCopy(found, wave),
        byKey: keyedPseudonyms(found, wave, keys),
        n: wave.senders.length,
      });
    const file = (name: string) => join(folder, name);
    const now = () => copyDatabase(place.config, folder);
    const keysFolder = join(folder, "stolen-keys");

    attacked("open", await now());
    await backup(place.config, file("open"));
    attacked("open-backup", readBackup(kind, file("open")));

    const { tenantId, forTenant } = wave.organisation;
    // As it goes on in the service, a moment after answers came.
    await mixAnswers(database, [{ tenantId, waveId: wave.waveId }]);
    attacked("open-mixed", await now());

    valueOf(await closeWave(await wave.organisation.scopeOn("2026-03-28"), wave.waveId));
    const jobsOn = (day: string): JobScope => ({
      tenant: { id: tenantId },
      read: (work) => forTenant.read(work),
      write: (work) => forTenant.write(work),
      clock: fixedClock(`${day}T04:00:00Z`),
    });
    await runWaitingJobs(jobsOn("2026-03-28"));
    // As the runner of jobs does once a wave was computed.
    await database.scrub(tablesOfAnswers);
    const closed = await now();
    attacked("closed", closed);
    await backup(place.config, file("closed"));
    attacked("closed-backup", readBackup(kind, file("closed")));
    cpSync(keysFolderOf(place.config), keysFolder, { recursive: true });
    attacked("closed-with-keys", closed, keysFolder);
    attacked("broken", brokenCopy(closed, wave));

    // The usual last day lies two years after the programme was made.
    if ((await endDueProgrammes(jobsOn("2028-03-03"))) !== 1) throw new Error("The programme did not end");
    await database.scrub(tablesAboutPeople);
    attacked("ended", await now());
    // The folder of keys as it is now, beside what was copied before.
    attacked("ended-old-backup", readBackup(kind, file("closed")), keysFolderOf(place.config));
    const other = await make();
    const back: DatabaseConfig = { ...other.config, keysFolder: keysFolderOf(place.config) };
    await restore(back, file("closed"));
    attacked(
      "ended-old-backup-restored",
      await copyDatabase(back, mkdtempSync(join(folder, "back-"))),
      keysFolderOf(back),
    );
    await other.remove();
    return { engine: kind, invited, answered, alone: aloneInRoleAndUnit(closed), measured };
  } finally {
    await database.close();
    await place.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}
