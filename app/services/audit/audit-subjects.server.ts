import {
  asId,
  type ChangeEventId,
  type PartnerId,
  type PersonId,
  type ProgrammeId,
  type UnitId,
  type UserId,
  type WaveId,
} from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";

/** What something was done to, as far as it can still be said. */
export type AuditSubject =
  | { readonly kind: "name"; readonly name: string }
  /** A word of the catalogue: `settings.audit.subject.<word>`. */
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "page"; readonly page: string };

type Find = (repositories: TenantRepositories, id: string) => Promise<string | undefined>;

const wave: Find = async ({ waves }, id) => (await waves.get(asId<WaveId>(id)))?.title;
const programme: Find = async ({ programmes }, id) => (await programmes.get(asId<ProgrammeId>(id)))?.name;
const event: Find = async ({ programmes }, id) => (await programmes.getEvent(asId<ChangeEventId>(id)))?.title;
const partner: Find = async ({ partners }, id) => (await partners.get(asId<PartnerId>(id)))?.name;
const personOrUnit: Find = async ({ people, units }, id) =>
  (await people.get(asId<PersonId>(id)))?.name ?? (await units.get(asId<UnitId>(id)))?.name;
const member: Find = async ({ memberships, invitations }, id) =>
  (await memberships.get(asId<UserId>(id)))?.name ?? (await invitations.get(id))?.email;

/** By what the action begins with. A link is of somebody who was promised confidence: it has no name here. */
const finders: readonly (readonly [string, Find])[] = [
  ["links.withdraw", () => Promise.resolve(undefined)],
  ["coalitions.name", programme],
  ["programme.", programme],
  ["wave.", wave],
  ["results.", wave],
  ["answers.", wave],
  ["links.", wave],
  ["network.", wave],
  ["coalitions.", wave],
  ["people.", personOrUnit],
  ["partners.", partner],
  ["events.", event],
  ["members.", member],
];

/** What a subject is called today; asked once for each. Null when there is nothing to say, or it is gone. */
export function auditSubjects() {
  const known = new Map<string, string | undefined>();
  return async (
    repositories: TenantRepositories,
    { action, subject }: { readonly action: string; readonly subject: string },
  ): Promise<AuditSubject | null> => {
    if (action === "support.look") return { kind: "page", page: subject };
    const find = finders.find(([beginning]) => action.startsWith(beginning))?.[1];
    if (!find) return /^[a-z][\w-]{0,40}$/.test(subject) ? { kind: "word", word: subject } : null;
    const [id] = subject.split(" ");
    const key = `${action.split(".")[0]} ${id}`;
    if (!known.has(key)) known.set(key, await find(repositories, id));
    const name = known.get(key);
    return name === undefined ? null : { kind: "name", name };
  };
}
