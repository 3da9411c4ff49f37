import { type NetworkProblem, type NetworkWarning } from "./network-problem";

type Place = Pick<NetworkProblem, "row" | "column">;
type Args = NetworkProblem["args"];

/** Collects what is wrong while a reader goes on, so that everything is told at once. */
export interface ProblemLog {
  problem(code: NetworkProblem["code"], file: string, place?: Partial<Place>, args?: Args): void;
  /** Warnings of one code in one file are one warning with a count. */
  warn(code: NetworkWarning["code"], file: string, place?: Partial<Place>, args?: Args): void;
  readonly problems: readonly NetworkProblem[];
  readonly warnings: readonly NetworkWarning[];
  /** Problems beyond the limit. */
  readonly more: boolean;
}

/** @param limit problems that are kept; the rest is only counted as more */
export function createProblemLog(limit: number): ProblemLog {
  const problems: NetworkProblem[] = [];
  const warnings = new Map<string, NetworkWarning>();
  let more = false;
  return {
    problems,
    get warnings() {
      return [...warnings.values()];
    },
    get more() {
      return more;
    },
    problem(code, file, { row = null, column = null } = {}, args = {}) {
      if (problems.length < limit) problems.push({ code, file, row, column, args: shortened(args) });
      else more = true;
    },
    warn(code, file, { row = null, column = null } = {}, args = {}) {
      const key = JSON.stringify([code, file]);
      const first = warnings.get(key);
      const count = (first?.count ?? 0) + 1;
      const warning = first ?? { code, file, row, column, args: shortened(args), count };
      warnings.set(key, { ...warning, count, args: { ...warning.args, count } });
    },
  };
}

const longest = 60;

/** What a file says may be long; a sentence about it need not be. */
function shortened(args: Args): Args {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => {
      const characters = typeof value === "string" ? [...value.slice(0, 4 * longest)] : [];
      return [name, characters.length > longest ? `${characters.slice(0, longest).join("")}…` : value];
    }),
  );
}
