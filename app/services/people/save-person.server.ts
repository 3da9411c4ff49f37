import { appError, asId, type FieldError, type PersonId, type Result, type UnitId } from "@vensterbank/core";
import { newId, type TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { madeCode } from "../import/made-code.server";
import { refuse, writeResult } from "../write-result.server";
import { type PersonInput } from "./person-input.server";

/**
 * Adds somebody to the staff list or changes them. Waves that have been opened keep role and unit as they were.
 * Without a code one is made, as lists without codes have it.
 * @param id null for somebody new
 */
export async function savePerson(
  scope: MemberScope,
  id: PersonId | null,
  input: PersonInput,
): Promise<Result<PersonId>> {
  return writeResult(scope, async (repositories) => {
    const { people } = repositories;
    const known = id === null ? null : ((await people.get(id)) ?? refuse(appError("not-found")));
    // Merged meanwhile by somebody else: another one stands for them now.
    if (known !== null && known.mergedInto !== null) refuse(appError("conflict"));
    const code = input.code ?? known?.code ?? (await codeFor(repositories, input));
    const fields = await faultsOf(repositories, id, input, code);
    if (fields.length > 0) refuse(appError("invalid-input", { fields }));
    const { name, email = null, role, unit, activeFrom, activeTo = null } = input;
    const stored = { code, name, email, role, unitId: asId<UnitId>(unit), activeFrom, activeTo };
    const saved = id ?? newId<PersonId>();
    if (id === null) await people.insertMany([{ id: saved, ...stored }]);
    else await people.update(id, stored);
    await recordAudit(repositories, scope, "people.edit", saved);
    return saved;
  });
}

/** As lists of people without codes have it. */
async function codeFor({ units }: TenantRepositories, { name, email, unit }: PersonInput): Promise<string> {
  const { code = "" } = (await units.get(asId<UnitId>(unit))) ?? {};
  return madeCode(...(email ? [email] : [name, code]));
}

async function faultsOf(
  { people, partners, units }: TenantRepositories,
  id: PersonId | null,
  input: PersonInput,
  code: string,
): Promise<FieldError[]> {
  const faults: FieldError[] = [];
  const { email, unit } = input;
  // A code that was made is taken when somebody of that name is in that team.
  const codeField = input.code === undefined ? "name" : "code";
  const others = (await people.list()).filter((person) => person.id !== id);
  if (others.some((person) => person.code.toLowerCase() === code.toLowerCase()))
    faults.push({ field: codeField, key: "field.taken" });
  if ((await partners.list()).some((partner) => partner.code.toLowerCase() === code.toLowerCase()))
    faults.push({ field: codeField, key: "field.taken" });
  if (
    email !== undefined &&
    others.some((person) => person.mergedInto === null && person.email?.toLowerCase() === email)
  )
    faults.push({ field: "email", key: "field.taken" });
  if (!(await units.get(asId<UnitId>(unit)))) faults.push({ field: "unit", key: "field.invalid" });
  return faults;
}
