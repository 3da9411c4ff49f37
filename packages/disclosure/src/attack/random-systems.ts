import { type Random } from "@vensterbank/core";
import { type AnswerSystem, type Candidate } from "../answer-system";

/** A system with the figures that somebody might want of it. */
export interface Organisation {
  readonly shape: Shape;
  readonly system: AnswerSystem;
  readonly candidates: readonly Candidate[];
}

export const shapes = ["tree", "overlapping", "roles", "linked", "weighted"] as const;
export type Shape = (typeof shapes)[number];

/** A random small organisation of one of the shapes. @param most atoms */
export function randomOrganisation(shape: Shape, most: number, random: Random): Organisation {
  const { atoms, groups } = layouts[shape](most, random);
  const people = atoms.map(() => peopleOf(random));
  const scale: readonly [number, number] = random.below(4) === 0 ? [0, 100] : [1, 5];
  const answers = people.map((n) => answersOf(n, scale, random));
  const alike = answers.map((given) => (given.length > 0 && new Set(given).size === 1 ? given[0] : null));
  const position = answers.map((given) => given.reduce((sum, value) => sum + value, 0));
  return {
    shape,
    system: {
      atoms: atoms.map((id, i) => ({ id, n: people[i] })),
      scale,
      sums: { position },
      alike: { position: alike },
    },
    candidates: groups.map(({ id, members, weights }) => ({
      id,
      atoms: members,
      weights,
      invited: members.reduce((sum, atom) => sum + people[atom], 0) + random.below(3),
      priority: random.below(3),
    })),
  };
}

interface Layout {
  readonly atoms: readonly string[];
  readonly groups: readonly { id: string; members: readonly number[]; weights?: readonly number[] }[];
}

const layouts: Record<Shape, (most: number, random: Random) => Layout> = {
  tree: (most, random) => {
    const atoms = leaves(3 + random.below(most - 2));
    const groups = [{ id: "all", members: atoms.map((_, i) => i) }];
    for (let i = 0; i < groups.length; i++) {
      const { id, members } = groups[i];
      if (members.length < 2) continue;
      for (const [part, piece] of split(members, random).entries()) {
        groups.push({ id: `${id}.${part}`, members: piece });
      }
    }
    return { atoms, groups };
  },
  overlapping: (most, random) => {
    const atoms = leaves(3 + random.below(most - 2));
    const groups = Array.from({ length: 3 + random.below(8) }, (_, g) => ({
      id: `group ${g}`,
      members: atoms.flatMap((_, i) => (random.below(2) === 0 ? [i] : [])),
    }));
    return { atoms, groups };
  },
  roles: (most, random) => {
    const units = 2 + random.below(2);
    return grid("role", units, 2 + random.below(Math.floor(most / units) - 1), random.below(2) === 0);
  },
  linked: (most, random) => grid("panel", 2 + random.below(Math.floor(most / 2) - 1), 2, false),
  weighted: (most, random) => {
    const { atoms, groups } = layouts.roles(most, random);
    return {
      atoms,
      groups: groups.map((group) =>
        random.below(2) === 0
          ? group
          : { ...group, weights: group.members.map(() => (1 + random.below(4)) / 2) },
      ),
    };
  },
};

/** Units by roles (or linked and not) with the margins, the total and, if wanted, the cells. */
function grid(what: string, units: number, kinds: number, cells: boolean): Layout {
  const atoms = Array.from(
    { length: units * kinds },
    (_, i) => `unit ${Math.floor(i / kinds)} ${what} ${i % kinds}`,
  );
  const where = (keep: (atom: number) => boolean) => atoms.flatMap((_, i) => (keep(i) ? [i] : []));
  return {
    atoms,
    groups: [
      { id: "all", members: where(() => true) },
      ...Array.from({ length: units }, (_, u) => ({
        id: `unit ${u}`,
        members: where((i) => Math.floor(i / kinds) === u),
      })),
      ...Array.from({ length: kinds }, (_, k) => ({
        id: `${what} ${k}`,
        members: where((i) => i % kinds === k),
      })),
      ...(cells ? atoms.map((id, i) => ({ id, members: [i] })) : []),
    ],
  };
}

function leaves(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `atom ${i}`);
}

function split(members: readonly number[], random: Random): number[][] {
  const parts = Array.from({ length: Math.min(members.length, 2 + random.below(3)) }, (): number[] => []);
  members.forEach((member, i) => parts[i < parts.length ? i : random.below(parts.length)].push(member));
  return parts;
}

/** Mostly small, since that is where it can go wrong; sometimes nobody. */
function peopleOf(random: Random): number {
  return [random.below(5), 1 + random.below(3), 1 + random.below(3), random.below(10), 5 + random.below(15)][
    random.below(5)
  ];
}

function answersOf(n: number, [lo, hi]: readonly [number, number], random: Random): number[] {
  const step = (hi - lo) / 4;
  const mood = random.below(6);
  return Array.from({ length: n }, () => {
    if (mood === 0) return lo;
    if (mood === 1) return hi;
    if (mood === 2) return lo + step * random.below(2);
    if (mood === 3) return hi - step * random.below(2);
    return lo + step * random.below(5);
  });
}
