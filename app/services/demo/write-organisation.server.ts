import { buildInstrument, scoringKey } from "@vensterbank/instrument";
import { type DemoFile, type DemoOrganisation, type DemoWave } from "./demo-organisation.server";
import { csvText } from "./csv-text.server";
import { type DemoPerson, demoPeople } from "./demo-people.server";
import { type OrganisationPlan, type WavePlan } from "./organisation-plan.server";
import { readPartners } from "./read-partners.server";
import { type SeedFiles } from "./seed-files.server";
import { type StaffDays, staffDays } from "./staff-days.server";
import { type AnsweringContext, waveAnswers } from "./wave-answers.server";

/** Writes a plan down as the files that an organisation would bring in. */
export function writeOrganisation(plan: OrganisationPlan, files: SeedFiles, seed: number): DemoOrganisation {
  const { slug, programme } = plan.profile;
  const instrument = buildInstrument(programme.settings.topics, programme.settings.ownQuestions);
  const opensOn = plan.waves.map((wave) => wave.opensOn);
  const names = demoPeople(
    plan.staff.map(({ code }) => code),
    slug,
    seed,
    files,
  );
  const days = plan.staff.map((staff) => staffDays(staff, opensOn, seed));
  const partners = readPartners(slug, files);
  const context: AnsweringContext = {
    plan,
    instrument,
    partners,
    days,
    key: scoringKey(instrument),
    files,
    seed,
  };
  const source = (kind: "units" | "partners" | "events"): DemoFile => ({
    kind,
    fileName: `${slug}-${kind}.csv`,
    text: files.text(`${slug}/${kind}.csv`),
  });
  return {
    profile: plan.profile,
    units: source("units"),
    partners: source("partners"),
    events: source("events"),
    waves: plan.waves.map((wave, index) => writeWave(wave, index, names, days, context)),
  };
}

function writeWave(
  wave: WavePlan,
  index: number,
  names: readonly DemoPerson[],
  days: readonly StaffDays[],
  context: AnsweringContext,
): DemoWave {
  const { plan, instrument } = context;
  const { number, title, opensOn, closesOn, status } = wave;
  const file = (kind: "people" | "answers" | "ties", text: string): DemoFile => ({
    kind,
    fileName: `${plan.profile.slug}-${number}-${kind}.csv`,
    text,
  });
  const { sent, drafts } = waveAnswers(wave, index, context);
  const items = instrument.modules
    .flatMap(({ themes }) => themes.flatMap(({ items }) => items))
    .flatMap(({ id }) => (sent.some(({ answers }) => id in answers) ? [id] : []));
  const answerRows = sent.map(({ code, unit, role, answers }) => [
    code,
    number,
    unit,
    role,
    ...items.map((id) => (id in answers ? (answers[id] ?? "weet ik niet") : null)),
  ]);
  return {
    number,
    title,
    opensOn,
    closesOn,
    status,
    people: file("people", peopleText(index, names, days, plan)),
    answers: file("answers", csvText(["person", "wave", "unit", "role", ...items], answerRows)),
    ties: file("ties", tiesText(wave)),
    drafts,
  };
}

function peopleText(
  index: number,
  names: readonly DemoPerson[],
  days: readonly StaffDays[],
  plan: OrganisationPlan,
): string {
  const header = ["code", "name", "email", "role", "unit", "active from", "active to"];
  const rows = plan.staff.flatMap(({ code, places }, i) => {
    const soFar = places.slice(0, index + 1);
    const place = soFar.findLast((at) => at !== null);
    if (!place) return [];
    const left = soFar[index] === null ? days[i].until : null;
    return [[code, names[i].name, names[i].email, place.role, place.unit, days[i].since, left]];
  });
  return csvText(header, rows);
}

function tiesText({ number, ties, reporters }: WavePlan): string {
  const named = new Set(ties.map(({ from }) => from));
  const rows = [
    ...ties.map(({ from, to, level, strength, value }) => [number, from, to, level, strength, value]),
    ...[...reporters]
      .filter((code) => !named.has(code))
      .map((code) => [number, code, null, null, null, null]),
  ];
  const sorted = rows.map((row) => ({ row, key: row.join(" ") })).sort((a, b) => (a.key < b.key ? -1 : 1));
  return csvText(
    ["wave", "from", "to", "level", "strength", "value"],
    sorted.map(({ row }) => row),
  );
}
