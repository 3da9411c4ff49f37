import { appError, fail, ok, type ProgrammeId, type Result } from "@vensterbank/core";
import type { ErasureCounts } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { uncomputedWaves } from "./uncomputed-waves.server";

export interface ProgrammeEnd {
  readonly id: ProgrammeId;
  readonly name: string;
  /** Last day, YYYY-MM-DD, after which the same happens by itself. */
  readonly endsOn: string | null;
  /** Rows that will be erased. */
  readonly counts: ErasureCounts;
  /** The lists of people go too: this is the last programme of the organisation. */
  readonly withPeople: boolean;
  /** Why it cannot be ended now. */
  readonly waiting: "open-wave" | "computing" | null;
  /** Some waves were closed and not published. */
  readonly unpublished: boolean;
}

/** What ending a programme erases, counted. Refuses with `programme-ended` when it has ended. */
export async function getProgrammeEnd(scope: MemberScope, id: ProgrammeId): Promise<Result<ProgrammeEnd>> {
  return scope.read(async (repositories) => {
    const { programmes, waves, retention } = repositories;
    const programme = await programmes.get(id);
    if (!programme) return fail(appError("not-found"));
    if (programme.status === "ended") return fail(appError("programme-ended"));
    const all = await waves.listByProgramme(id);
    const isOpen = all.some(({ status }) => status === "open");
    const isComputing = (await uncomputedWaves(repositories, all)).length > 0;
    return ok({
      id,
      name: programme.name,
      endsOn: programme.endsOn,
      counts: await retention.countOf(id),
      withPeople: await retention.isLastActive(id),
      waiting: isOpen ? "open-wave" : isComputing ? "computing" : null,
      unpublished: all.some(({ status }) => status === "closed"),
    });
  });
}
