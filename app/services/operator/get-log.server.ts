import type { ControlScope } from "../../http/scope/control-scope.server";
import { type OperatorAction, operatorActions } from "./operator-actor.server";

export interface LogLine {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  /** Null: the service itself, the command line, or an account that is gone. */
  readonly who: string | null;
  /** Null for what this version does not know. */
  readonly action: OperatorAction | null;
  /** Name of the organisation or operator today; its identifier once it is gone. */
  readonly subject: string;
  readonly fromWhere: string | null;
}

export interface ErasureLine {
  readonly id: string;
  readonly at: string;
  readonly kind: "programme" | "tenant";
  readonly subject: string;
  /** Rows before and after, over all tables. */
  readonly before: number;
  readonly after: number;
}

export interface OperatorLog {
  readonly lines: readonly LogLine[];
  /** Leads to what is older. */
  readonly older: string | null;
  readonly erasures: readonly ErasureLine[];
}

const linesAPage = 50;

/** What operators did, newest first, and the proof of what was erased. */
export async function getLog(scope: ControlScope, before?: string): Promise<OperatorLog> {
  return scope.read(async ({ operatorEntries, users, tenants, erasureRecords }) => {
    const rows = await operatorEntries.list(linesAPage + 1, before);
    const people = new Map((await users.list()).map(({ id, name, email }) => [String(id), name || email]));
    const organisations = new Map((await tenants.list()).map(({ id, name }) => [String(id), name]));
    const shown = rows.slice(0, linesAPage);
    return {
      lines: shown.map(({ id, at, userId, action, subject, fromWhere }) => ({
        id,
        at: at.toISOString(),
        who: (userId && people.get(userId)) ?? null,
        action: operatorActions.find((one) => one === action) ?? null,
        subject: organisations.get(subject) ?? people.get(subject) ?? subject,
        fromWhere,
      })),
      older: rows.length > linesAPage ? (shown.at(-1)?.id ?? null) : null,
      erasures: (await erasureRecords.list()).map(({ id, at, kind, subject, counts }) => ({
        ...{ id, at: at.toISOString(), kind, subject },
        before: sum(Object.values(counts).map((one) => one.before)),
        after: sum(Object.values(counts).map((one) => one.after)),
      })),
    };
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
