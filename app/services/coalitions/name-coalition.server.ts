import { appError, type AppError, type Result, type TieLevel, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";
import { coalitionKey } from "./coalition-list.server";
import { type CoalitionNameInput } from "./coalition-name-input.server";
import { findReadableWaves } from "./readable-waves.server";
import { storedNetwork } from "./stored-networks.server";

/**
 * Gives a coalition a name, or takes it away when the name is empty. The name belongs to the coalition at one level of
 * relations and follows it over the waves of the programme. Refused: a coalition that this reader does not see
 * (`not-found`), and a name that another coalition of this level has or goes by (`invalid-input` at `name`).
 */
export async function nameCoalition(
  scope: MemberScope,
  waveId: WaveId,
  { level, number, name }: CoalitionNameInput,
): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    const found = await findReadableWaves(scope, repositories, waveId);
    if (!found.ok) return refuse(found.error);
    const { wave, view } = found.value;
    const stored = await storedNetwork(repositories, waveId);
    const coalition = stored?.scopes[level]?.coalitions.list.find((one) => one.number === number);
    const fewest = view === "groups" ? wave.frozen.settings.thresholds.results : 1;
    if (coalition === undefined || coalition.members.length < fewest) return refuse(appError("not-found"));
    const { programmes } = repositories;
    const key = coalitionKey(number, level);
    if (name === "") await programmes.forgetCoalitionName(wave.programmeId, key);
    else {
      const taken = refusedName(
        name,
        number,
        namesOfOthers(await programmes.coalitionNames(wave.programmeId), key, level),
      );
      if (taken !== null) return refuse(taken);
      await programmes.nameCoalition(wave.programmeId, key, name);
    }
    await recordAudit(repositories, scope, "coalitions.name", `${wave.programmeId} ${key}`);
  });
}

/** Names that other coalitions have at the same level. */
function namesOfOthers(
  names: ReadonlyMap<string, string>,
  own: string,
  level: TieLevel | "combined",
): readonly string[] {
  const atLevel = new RegExp(`^${coalitionKey(0, level).replace("0", "\\d+")}$`);
  return [...names].flatMap(([key, name]) => (key !== own && atLevel.test(key) ? [name] : []));
}

/** "Coalition 3" is how the third goes by as long as it has no name, in any language of the product. */
function refusedName(name: string, number: number, others: readonly string[]): AppError | null {
  const same = (other: string) => other.localeCompare(name, undefined, { sensitivity: "accent" }) === 0;
  const numbered = /^(?:coalitie|coalition)\s*(\d+)$/i.exec(name);
  const key = others.some(same)
    ? "field.taken"
    : numbered !== null && Number(numbered[1]) !== number
      ? "field.numberOfAnother"
      : null;
  return key === null ? null : appError("invalid-input", { fields: [{ field: "name", key }] });
}
