/**
 * `pnpm --filter @vensterbank/analyse bench [people] [waves]`: what closing the last wave of a large organisation costs,
 * per stage, and how large its documents are. Earlier waves are generated, not computed: coalitions and places begin anew.
 */
import { releaseWaveResult } from "@vensterbank/reporting";
import type { WaveResult } from "@vensterbank/typology";
import { computeWaveDocuments } from "../src/wave-documents/compute-wave-documents";
import { largeOrganisation, tenThousand } from "./large-organisation";

const [people = String(tenThousand.people), waves = String(tenThousand.waves)] = process.argv.slice(2);
const share = Number(people) / tenThousand.people;
const size = {
  ...tenThousand,
  people: Number(people),
  waves: Number(waves),
  departments: Math.max(1, Math.round(tenThousand.departments * share)),
  teams: Math.max(2, Math.round(tenThousand.teams * share)),
};
const say = (line: string) => process.stdout.write(`${line}\n`);
/** On the clock, and of the processor: on a busy machine the second says more. */
const moment = () => ({ clock: performance.now(), processor: process.cpuUsage() });
const seconds = ({ clock, processor }: ReturnType<typeof moment>) => {
  const { user, system } = process.cpuUsage(processor);
  const [wall, used] = [(performance.now() - clock) / 1e3, (user + system) / 1e6];
  return `${wall.toFixed(2).padStart(8)} s, processor ${used.toFixed(2).padStart(8)} s`;
};
const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`;

const made = performance.now();
const organisation = largeOrganisation(size);
const { data, network } = organisation[organisation.length - 1];
say(
  `Made in ${((performance.now() - made) / 1000).toFixed(1)} s: ${data.responses.length} answered of ${data.frame.length}, ${network.ties.length} ties`,
);

const nothing = { coalitions: { verdict: "none", list: [] }, nodes: [] } as const;
let stage = "";
let began = moment();
let peak = 0;
const entered = (next: string) => {
  peak = Math.max(peak, process.memoryUsage().rss);
  if (next === stage) return;
  if (stage) say(`  ${stage.padEnd(12)} ${seconds(began)}`);
  stage = next;
  began = moment();
};
const start = moment();
const earlier = organisation.slice(0, -1).map(({ id }) => ({ waveId: id, scopes: { combined: nothing } }));
const documents = await computeWaveDocuments({ waves: organisation, earlier, logs: [] }, entered);
entered("end");
say(`  all          ${seconds(start)}, at most ${megabytes(peak)} in use`);
for (const [kind, document] of Object.entries(documents)) {
  const text = JSON.stringify(document);
  const parsed = performance.now();
  JSON.parse(text);
  say(
    `  ${kind.padEnd(12)} ${megabytes(text.length)}, read back in ${(performance.now() - parsed).toFixed(0)} ms`,
  );
}

// What a results page does: read the document and the log of what may be seen, and let only that through.
const text = JSON.stringify(documents.typology);
const log = documents.releases.find(({ waveId }) => waveId === network.waveId)?.entries ?? [];
const opened = moment();
releaseWaveResult(JSON.parse(text) as WaveResult, { thresholds: data.settings.thresholds, log });
say(`  released     ${seconds(opened)}, by a log of ${log.length} decisions`);
