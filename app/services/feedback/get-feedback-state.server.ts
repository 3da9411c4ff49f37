import { type Locale, type WaveId } from "@vensterbank/core";
import type { ActionRow, TenantRepositories, WaveRow } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { agreedBefore } from "./agreed-before.server";

export interface Agreement {
  readonly id: string;
  readonly what: string;
  readonly who: string;
  /** YYYY-MM-DD. */
  readonly dueOn: string | null;
}

/** What the page of a wave tells about feedback. */
export interface FeedbackState {
  /** Why the next wave may open without it, and since when (YYYY-MM-DD); null = nobody said so. */
  readonly waived: { readonly reason: string; readonly on: string } | null;
  /** Nobody heard of it yet, and this reader may say why not. */
  readonly mayWaive: boolean;
  /** What was agreed after this wave or, until it is published, after the last one before it. */
  readonly agreed: {
    readonly wave: { readonly id: WaveId; readonly title: string };
    readonly isOwn: boolean;
    readonly agreements: readonly Agreement[];
  } | null;
}

export async function getFeedbackState(scope: MemberScope, id: WaveId): Promise<FeedbackState> {
  // Who helps from outside sees how far a wave is, not what came of it.
  if (!scope.can("results.read")) return { waived: null, mayWaive: false, agreed: null };
  return scope.read(async (repositories) => {
    const wave = await repositories.waves.get(id);
    const row = await repositories.feedback.get(id);
    const { waivedReason: reason = null, waivedAt = null } = row ?? {};
    const waived =
      reason === null || waivedAt === null ? null : { reason, on: waivedAt.toISOString().slice(0, 10) };
    const closed = wave?.status === "closed" && !wave.frozen?.imported;
    return {
      waived,
      mayWaive: closed && waived === null && scope.can("feedback.reply"),
      agreed: wave ? await agreedAt(repositories, wave, scope.locale) : null,
    };
  });
}

async function agreedAt(
  repositories: Pick<TenantRepositories, "waves" | "actions">,
  wave: WaveRow,
  locale: Locale,
): Promise<FeedbackState["agreed"]> {
  const own = wave.status === "published" ? await repositories.actions.listByWave(wave.id) : [];
  const isOwn = own.length > 0;
  const told = isOwn ? { wave, actions: own } : await agreedBefore(repositories, wave);
  if (!told) return null;
  return {
    wave: { id: told.wave.id, title: told.wave.title },
    isOwn,
    agreements: told.actions.map((row) => agreementOf(row, locale)),
  };
}

const agreementOf = ({ id, what, who, dueOn }: ActionRow, locale: Locale): Agreement => ({
  ...{ id, who, dueOn },
  what: what[locale],
});
