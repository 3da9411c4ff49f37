import { type Reaction, shuffled } from "@vensterbank/core";
import { type Levels } from "./climate.server";
import { type DemoRandom } from "./demo-random.server";
import { type SeedFiles } from "./seed-files.server";

/** Draws remarks until they are used up; within one wave nobody repeats another. */
export interface OwnWords {
  /** One remark, sometimes two that go together; null when nothing fits any more. */
  next(mood: string): string | null;
}

export function ownWords(path: string, files: SeedFiles, random: DemoRandom): OwnWords {
  const left = shuffled(files.rows(path), random);
  const take = (...moods: readonly string[]) => {
    const at = left.findIndex(({ mood }) => moods.includes(mood));
    return at < 0 ? null : left.splice(at, 1)[0].text;
  };
  return {
    next: (mood) => {
      const first = random.chance(0.6) ? take(mood) : take("neutral", mood);
      if (first === null || first.length > 90 || random.chance(0.75)) return first;
      const second = take(mood);
      return second === null ? first : `${first} ${second}`;
    },
  };
}

/** The reaction that a person's own scores point at. */
export function moodOf({ int, ext }: Levels): Reaction {
  if (int >= 3) return ext >= 3 ? "binding" : "introvert";
  return ext >= 3 ? "extravert" : "confused";
}
