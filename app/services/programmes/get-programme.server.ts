import {
  appError,
  type ChangeTopic,
  fail,
  ok,
  type ProgrammeId,
  type ProgrammeSettings,
  type Result,
  type Thresholds,
  thresholdFloors,
} from "@vensterbank/core";
import { defaultChangeTopics } from "@vensterbank/instrument";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { type WaveLine } from "../home/list-waves.server";
import { type Erased, findErased } from "../retention/find-erased.server";
import { measuredTopics } from "./measured-topics.server";

export interface ProgrammeView {
  readonly id: ProgrammeId;
  readonly name: string;
  readonly settings: ProgrammeSettings;
  /** Last day, YYYY-MM-DD; null in programmes from before this was asked. */
  readonly endsOn: string | null;
  /** When it ended and what was erased then; null while it goes on. */
  readonly erased: Erased | null;
  /** In order of number. */
  readonly waves: readonly WaveLine[];
  /** A wave is open: everything but the name stays as it is. */
  readonly frozen: boolean;
  /** Lowest thresholds that may still be chosen. */
  readonly floors: Thresholds;
  /** Topics to choose from whose words are fixed: the defaults, and what was measured before. */
  readonly fixedTopics: readonly ChangeTopic[];
  /** Chosen topics whose words may still change. */
  readonly ownTopics: readonly ChangeTopic[];
}

/** A programme with its waves, and what of it may still be changed. */
export async function getProgramme(scope: MemberScope, id: ProgrammeId): Promise<Result<ProgrammeView>> {
  return scope.read(async (repositories) => {
    const { programmes, waves } = repositories;
    const programme = await programmes.get(id);
    if (!programme) return fail(appError("not-found"));
    const all = await waves.listByProgramme(id);
    const measured = measuredTopics(all);
    const fixed = new Map([...defaultChangeTopics, ...measured].map((topic) => [topic.key, topic]));
    const promised = all.flatMap(({ frozen }) => (frozen ? [frozen.settings.thresholds] : []));
    const floor = (name: keyof Thresholds) =>
      Math.max(thresholdFloors[name], ...promised.map((thresholds) => thresholds[name]));
    return ok({
      id,
      name: programme.name,
      settings: programme.settings,
      endsOn: programme.endsOn,
      erased: programme.status === "ended" ? await findErased(repositories, id) : null,
      waves: all.map(({ id, number, title, status, opensOn, closesOn, frozen }) => ({
        id,
        number,
        title,
        status,
        opensOn,
        closesOn,
        imported: frozen?.imported !== undefined,
      })),
      frozen: all.some(({ status }) => status === "open"),
      floors: { results: floor("results"), sensitive: floor("sensitive"), openText: floor("openText") },
      fixedTopics: [...fixed.values()],
      ownTopics: programme.settings.topics.filter(({ key }) => !fixed.has(key)),
    });
  });
}
