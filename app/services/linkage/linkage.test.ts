import { postgresPlace, sqlitePlace } from "@vensterbank/db/contract/test-database";
import { best } from "@vensterbank/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CopyName, type LinkageReport, type Measured, measureLinkage } from "./measure-linkage";
import { writeReport } from "./write-report";

const engines = [
  ["sqlite", sqlitePlace],
  ["postgres", postgresPlace],
] as const;
const reports: LinkageReport[] = [];

afterAll(() => {
  if (process.env.WRITE_LINKAGE_REPORT === "1" && reports.length === engines.length) writeReport(reports);
});

describe.each(engines)("whoever holds a copy of the database (%s)", (_, make) => {
  let report: LinkageReport;
  beforeAll(async () => {
    report = await measureLinkage(make);
    reports.push(report);
  }, 300_000);
  const of = (copy: CopyName): Measured => {
    const found = report.measured.find((one) => one.copy === copy);
    if (!found) throw new Error(`No copy ${copy}`);
    return found;
  };
  const guarded = [
    "open-backup",
    "open-mixed",
    "closed",
    "closed-backup",
    "closed-with-keys",
    "ended",
  ] as const;

  it.each([...guarded, "ended-old-backup", "ended-old-backup-restored"] as const)(
    "joins nobody to their answers better than chance: %s",
    (copy) => {
      const { outcomes } = of(copy);
      for (const [aim, outcome] of Object.entries(outcomes)) {
        const { way, hits } = best(outcome);
        expect(hits, `${aim}: ${way}`).toBeLessThanOrEqual(outcome.mostByChance);
        expect(outcome.mostByChance).toBeLessThan(outcome.n / 4);
      }
    },
  );

  it("tried in earnest: hundreds of ways as long as there are people in the copy", () => {
    for (const copy of ["closed", "closed-backup", "ended-old-backup"] as const)
      for (const { attempts } of Object.values(of(copy).outcomes))
        expect(attempts.length).toBeGreaterThan(50);
  });

  it("sees what was written together until it is mixed, which is why the notice says confidential", () => {
    const { outcomes } = of("open");
    expect(best(outcomes["person-answers"]).hits).toBeGreaterThan(outcomes["person-answers"].mostByChance);
  });

  it("finds everybody in a copy in which the promise is broken", () => {
    const { outcomes, n } = of("broken");
    expect(best(outcomes["person-answers"]).hits).toBe(n);
    expect(best(outcomes["person-own-words"]).hits).toBe(n);
  });

  it("finds everybody by the key with both halves, and nobody with one", () => {
    expect(of("closed-with-keys").byKey).toBe(report.answered);
    for (const copy of ["open", "open-mixed", "closed", "open-backup", "closed-backup"] as const)
      expect(of(copy).byKey).toBe(0);
  });

  it("finds nobody by the key once the programme has ended, with the folder of keys and a copy from before", () => {
    expect(of("ended-old-backup").byKey).toBe(0);
    expect(of("ended-old-backup-restored").byKey).toBe(0);
    expect(of("ended").byKey).toBe(0);
  });

  it("holds people who answered and people who did not, some of them alone in role and unit", () => {
    expect(report.answered).toBeLessThan(report.invited);
    expect(report.alone).toBeLessThan(report.answered / 10);
  });
});
