import { type AppError, fail, ok, type Result } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../http/scope/member-scope.server";

class Refusal extends Error {
  constructor(readonly error: AppError) {
    super(error.code);
  }
}

/** Ends the unit of work that is going on; nothing of it is kept and `writeResult` returns the error. */
export function refuse(error: AppError): never {
  throw new Refusal(error);
}

/** A unit of work that may be refused half-way: everything is kept, or nothing and the reason comes back. */
export function writeResult<T, Repositories = TenantRepositories>(
  scope: { write<V>(work: (repositories: Repositories) => Promise<V>): Promise<V> },
  work: (repositories: Repositories) => Promise<T>,
): Promise<Result<T>> {
  return resultOf(scope.write(work));
}

/** The same for a unit that only reads. */
export function readResult<T>(
  scope: Pick<MemberScope, "read">,
  work: (repositories: TenantRepositories) => Promise<T>,
): Promise<Result<T>> {
  return resultOf(scope.read(work));
}

async function resultOf<T>(unit: Promise<T>): Promise<Result<T>> {
  try {
    return ok(await unit);
  } catch (thrown) {
    if (thrown instanceof Refusal) return fail(thrown.error);
    throw thrown;
  }
}
