import { writeFileSync } from "node:fs";
import { best, type AttackOutcome } from "@vensterbank/testkit";
import { type Aim } from "./attack-copy";
import { type CopyName, type LinkageReport, type Measured } from "./measure-linkage";

const names: Readonly<Record<CopyName, string>> = {
  open: "The files and system columns, while the wave is open, answers just sent and not mixed yet",
  "open-mixed": "The files and system columns, while the wave is open, once the answers were mixed",
  "open-backup": "A backup (`pnpm db backup`) made while the wave is open",
  closed: "The files and system columns, after closing",
  "closed-backup": "A backup made after closing",
  "closed-with-keys": "The files after closing, and the folder of keys",
  ended: "The files and system columns, after the end of the programme",
  "ended-old-backup": "After the end: the backup from before, and the folder of keys as it is now",
  "ended-old-backup-restored": "After the end: the backup from before, put back with `pnpm db restore`",
  broken: "Control: a copy in which times and numbers were added on purpose",
};

const aims: Readonly<Record<Aim, string>> = {
  "person-answers": "person → answers",
  "person-own-words": "person → own words",
  "answers-own-words": "answers → own words",
};

const engineNames = { sqlite: "SQLite", postgres: "PostgreSQL" };

/** Writes docs/linkage-attack.md from a run on both engines. */
export function writeReport(reports: readonly LinkageReport[]): void {
  writeFileSync(new URL("../../../docs/linkage-attack.md", import.meta.url), linkageDocument(reports));
}

function linkageDocument(reports: readonly LinkageReport[]): string {
  return `# The linkage attack

Written by \`pnpm linkage\` from a run on both engines; the tests in \`app/services/linkage\` hold the same against the bounds.

A wave is answered through the services that the pages use, by people one after the other in a random order, minutes and days
apart, with drafts, own words and relations. On the way copies are taken, and a program tries every way of joining that a copy
offers: equal values in any two columns; the order of any column, of rows, of bytes in the file, of transactions, forwards
and backwards; plain, salted and keyed hashes of any value, with any value of the copy as salt or key; and what stands
together in a row of any third table (jobs, drafts, results, records). A hit is a person joined to their own row.

Chance gives one hit per way. *Most by chance* is the number that a way of guessing exceeds with a probability below one in a
thousand million (exact binomial, 1/n per person), so that the best of thousands of ways may be read against it.

${reports.map(engineSection).join("\n\n")}

## What this says

- **After closing, and in every backup**, no way beats chance: rows of answers are written anew in the order of random ids, and what
  the log and dead rows still held is taken out of the files when the outcome has been computed.
- **While a wave is open**, answers are mixed a quarter of a minute after they came (decision 0030), and no way beats chance. Who copies
  the server's files, or reads PostgreSQL's system columns, before that sees which rows were written together, and who copies them again
  and again sees what came in between. That is why the notice says confidential and not anonymous. A backup shows neither.
- **Pseudonyms** need both halves of the programme's key. After the end of the programme there is neither, and an old backup holds one.
- Not counted above, because it is no join but what results are made of: answers stand with role and unit. Who is the only
  one of a role in a unit is found by these two by whoever reads the rows. Pages and files never show such a cell (decisions 0012, 0014).
`;
}

function engineSection({ engine, invited, answered, alone, measured }: LinkageReport): string {
  const rows = measured.flatMap((one) =>
    (Object.keys(aims) as Aim[]).map((aim) => row(one, aim, one.outcomes[aim])),
  );
  return `## ${engineNames[engine]}

${invited} people invited, ${answered} answered; ${alone} of these are the only one of their role in their unit.

| Copy | Aim | Ways tried | Hits of the best way | Most by chance |
| --- | --- | ---: | ---: | ---: |
${rows.join("\n")}

| Copy | Found by computing pseudonyms |
| --- | ---: |
${measured
  .filter(({ copy }) => copy !== "broken")
  .map(({ copy, byKey, n }) => `| ${names[copy]} | ${byKey} of ${n} |`)
  .join("\n")}`;
}

function row({ copy }: Measured, aim: Aim, outcome: AttackOutcome): string {
  const { way, hits } = best(outcome);
  const beaten = hits > outcome.mostByChance;
  const told = beaten ? `**${hits} of ${outcome.n}** (${way})` : `${hits} of ${outcome.n}`;
  return `| ${names[copy]} | ${aims[aim]} | ${outcome.attempts.length} | ${told} | ${outcome.mostByChance} |`;
}
