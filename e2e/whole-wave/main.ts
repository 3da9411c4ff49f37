/**
 * Runs a whole measurement by script and writes what was counted to docs/whole-wave.md:
 * `pnpm --filter @vensterbank/e2e whole-wave`.
 */
import { cpus } from "node:os";
import { writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Trial, wholeWave } from "./whole-wave";

const people = {
  staff: 300,
  partners: 40,
  withoutMail: 24,
  pace: [0.3, 0.5, 0.65, 0.76],
  oneInChromium: 20,
  seed: 20_261,
} as const;
const file = resolve(dirname(fileURLToPath(import.meta.url)), "../../docs/whole-wave.md");

function table({ counts }: Trial): string {
  const lines = counts.map(({ what, expected, found }) => `| ${what} | ${expected} | ${found} |`);
  return ["| counted | expected | found |", "| --- | ---: | ---: |", ...lines].join("\n");
}

const trials: { title: string; trial: Trial; minutes: number }[] = [];
for (const interrupted of [false, true]) {
  const title = interrupted ? "With the service killed on the way" : "Undisturbed";
  console.log(`\n${title}`);
  const begun = Date.now();
  const trial = await wholeWave({ ...people, interrupted, tell: (line) => console.log(`  ${line}`) });
  trials.push({ title, trial, minutes: (Date.now() - begun) / 60_000 });
}

const text = [
  "# A whole measurement, by script",
  "",
  `Written by \`pnpm --filter @vensterbank/e2e whole-wave\`. A script makes an organisation, brings in a staff list of ${people.staff} with headers`,
  `of its own and ${people.partners} partners, plans opening, three reminders and closing, and goes through every page as a browser without`,
  "JavaScript would: forms that were read from the pages, over HTTP; mails over SMTP to a server that counts. Weeks pass by a clock",
  `in a file (\`TEST_CLOCK\`). Who answers is decided by a seeded draw; answers are drawn too. One in ${people.oneInChromium} answers in Chromium, in a`,
  "window as wide as a phone.",
  "",
  "Killed = `SIGKILL` to the service at a random moment, then a new process on what it left: twice while invitations go out, twice and",
  "more while people answer, during a reminder, at closing, while publishing, while the mail that the outcome is there goes out.",
  "",
  ...trials.flatMap(({ title, trial, minutes }) => [
    `## ${title}`,
    "",
    `${trial.interruptions} times killed; ${minutes.toFixed(1)} minutes on ${cpus().length} cores (${cpus()[0].model}), Node ${process.versions.node}.`,
    "",
    table(trial),
    "",
  ]),
].join("\n");
writeFileSync(file, text);
const wrong = trials.flatMap(({ trial }) => trial.counts).filter(({ expected, found }) => expected !== found);
console.log(
  wrong.length === 0 ? "\nEvery count is as expected." : `\n${wrong.length} counts are not as expected.`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;
