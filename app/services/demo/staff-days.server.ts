import { demoRandom } from "./demo-random.server";
import { type StaffPlan } from "./organisation-plan.server";

const dayMs = 24 * 60 * 60 * 1000;
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
const day = (moment: number) => new Date(moment).toISOString().slice(0, 10);

export interface StaffDays {
  readonly code: string;
  /** First day, yyyy-mm-dd. */
  readonly since: string;
  /** Last day; null = still here in the last wave. */
  readonly until: string | null;
}

/** When people came and left, in keeping with the waves in which they were there. */
export function staffDays(staff: StaffPlan, opensOn: readonly string[], seed: number): StaffDays {
  const random = demoRandom(seed, `${staff.code} days`);
  const here = staff.places.flatMap((place, wave) => (place === null ? [] : [wave]));
  const [first, last] = [here[0], here[here.length - 1]];
  // Between two waves: after the earlier one has closed, before the later one opens.
  const between = (wave: number) => {
    const from = at(opensOn[wave]) + 30 * dayMs;
    return day(from + random.next() * (at(opensOn[wave + 1]) - 3 * dayMs - from));
  };
  const longAgo = () => day(at(opensOn[0]) - (0.1 + 24 * random.next() ** 1.7) * 365.25 * dayMs);
  return {
    code: staff.code,
    since: first === 0 ? longAgo() : between(first - 1),
    until: last === opensOn.length - 1 ? null : between(last),
  };
}

export function yearsServed(since: string, on: string): number {
  return (at(on) - at(since)) / dayMs / 365.25;
}
