import { randomBytes } from "node:crypto";
import { appError, asId, fail, ok, type Result, type TenantId } from "@vensterbank/core";
import { DatabaseError, hashToken, newId, newToken, randomId, schemaOf } from "@vensterbank/db";
import type { ControlRepositories, PlainRow, TenantRepositories } from "@vensterbank/db";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { recordAudit } from "../../audit/record-audit.server";
import { sendMail } from "../../mail/send-mail.server";
import { invitationExpiry } from "../../members/invitation-terms.server";
import { invitationMail } from "../../members/member-mails.server";
import { operatorActor, recordOperator } from "../../operator/operator-actor.server";
import { todayOf } from "../../today.server";
import { type ReadExport, readExport } from "./read-export.server";

/** Units of work on all rows of a tenant that is being made; the edge gives them to who imports, and to nobody else. */
export interface NewTenantUnits {
  write<T>(work: (repositories: TenantRepositories) => Promise<T>): Promise<T>;
}

export interface ImportInput {
  readonly bytes: Uint8Array;
  readonly slug: string;
}

interface Means {
  readonly unitsOf: (id: TenantId) => NewTenantUnits;
  /** Where the holder of an invitation accepts. */
  readonly pathOf: (token: string) => string;
}

const mostInvited = 100;

/**
 * Makes an organisation from an export, whole or not at all. Who was a member is invited anew: nobody gets into an account
 * by a file. Personal links did not travel, so people who have not answered need new ones. Errors: `forbidden`, those of
 * reading, `conflict` when the address name is taken, or the organisation that the file was made from is in use here.
 */
export async function importTenant(
  scope: ControlScope,
  { bytes, slug }: ImportInput,
  { unitsOf, pathOf }: Means,
): Promise<Result<TenantId>> {
  if (!scope.user?.isOperator) return fail(appError("forbidden"));
  const by = operatorActor(scope);
  const read = readExport(bytes, schemaOf("sqlite"));
  if (!read.ok) return read;
  const { manifest } = read.value;
  if (await isInUse(scope, read.value.origin))
    return fail(appError("conflict", { fields: [{ field: "slug", key: "field.originInUse" }] }));
  const id = newId<TenantId>();
  const { name, locale } = manifest.organisation;
  const createdAt = scope.clock.now();
  try {
    await scope.write(({ tenants }) =>
      // On hold until everything is in.
      tenants.insert({ id, slug, name, locale, isDemo: false, createdAt, status: "suspended" }),
    );
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.kind !== "unique") throw error;
    return fail(appError("conflict", { fields: [{ field: "slug", key: "field.taken" }] }));
  }
  const invited = invitedFrom(read.value, todayOf(scope.clock));
  try {
    await unitsOf(id).write(async (repositories) => {
      await fill(repositories, read.value);
      for (const { email, role, endsOn, token } of invited)
        await repositories.invitations.put({
          ...{ id: newId(), tokenHash: hashToken(token), email, role, endsOn },
          ...{ invitedBy: by.actor.userId, createdAt, expiresAt: invitationExpiry(createdAt) },
        });
      await recordAudit(repositories, by, "tenant.import", id);
      await repositories.tenant.update({ status: "active" });
    });
  } catch {
    // Rows that do not belong together, or are none: nothing of it is kept, and what was in it is not told.
    await scope.write(({ tenants }: ControlRepositories) => tenants.discard(id));
    return fail(appError("unreadable-file", { params: { problem: "rows" } }));
  }
  await scope.write((control) => recordOperator(control, by, "tenant.import", id));
  for (const { email: to, role, endsOn, token } of invited)
    sendMail(
      invitationMail({
        ...{ to, locale, organisation: name, inviter: scope.user.name, role, endsOn },
        ...{ expiresAt: invitationExpiry(createdAt), path: pathOf(token) },
      }),
    );
  return ok(id);
}

/**
 * Two of the same organisation in use would not know of each other's publications, and what one withholds could follow from
 * the other (trust 1.4).
 */
async function isInUse(scope: ControlScope, origin: string): Promise<boolean> {
  const found = await scope.read(({ tenants }) => tenants.get(asId<TenantId>(origin)));
  return found?.status === "active";
}

async function fill(repositories: TenantRepositories, { tables, keys }: ReadExport): Promise<void> {
  const { tenantRows, programmes } = repositories;
  for (const [table, rows] of tables) {
    const whole = table === "participation" ? rows.map((row) => ({ ...row, tokenHash: randomId() })) : rows;
    await tenantRows.insert(table, parentsFirst(whole));
  }
  const brought = new Map(keys.map(({ programmeId, key }) => [programmeId, key]));
  for (const { id, status } of await programmes.list()) {
    // Without the old one answers begin anew: they cannot be compared person by person with what came before.
    const key = brought.get(id) ?? (status === "active" ? randomBytes(32).toString("hex") : undefined);
    if (key !== undefined) await programmes.insertKey(id, key);
  }
}

/** Units and partner organisations refer to others of their kind. @throws when they do so in a circle */
function parentsFirst(rows: readonly PlainRow[]): readonly PlainRow[] {
  const parentOf = (row: PlainRow) => row.parentId ?? row.mergedInto ?? null;
  if (rows.every((row) => parentOf(row) === null)) return rows;
  const placed = new Set<unknown>();
  const sorted: PlainRow[] = [];
  let waiting = rows;
  while (waiting.length > 0) {
    const next = waiting.filter((row) => parentOf(row) === null || placed.has(parentOf(row)));
    if (next.length === 0) throw new Error("Rows refer to each other in a circle");
    for (const row of next) placed.add(row.id);
    sorted.push(...next);
    waiting = waiting.filter((row) => !placed.has(row.id));
  }
  return sorted;
}

function invitedFrom({ members }: ReadExport, today: string) {
  const current = members.filter(({ endsOn }) => endsOn === null || endsOn >= today);
  const addresses = new Map(current.map((member) => [member.email.trim().toLowerCase(), member]));
  return [...addresses]
    .filter(([email]) => /^[\x21-\x3f\x41-\x7e]+@[\x21-\x3f\x41-\x7e]+$/.test(email))
    .slice(0, mostInvited)
    .map(([email, { role, endsOn }]) => ({ email, role, endsOn, token: newToken() }));
}
