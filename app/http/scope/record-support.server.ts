import { newId } from "@vensterbank/db";
import { type MemberScope } from "./member-scope.server";

/** Everything that an operator looks at under a grant stands in the tenant's own log, before it is shown. */
export async function recordSupport(scope: MemberScope, request: Request): Promise<void> {
  const { pathname } = new URL(request.url);
  const subject = pathname.replace(/\.data$/, "").slice(0, 200);
  await scope.write(({ auditLog }) =>
    auditLog.append({
      ...{ id: newId(), at: scope.clock.now(), userId: scope.actor.userId },
      ...{ action: "support.look", subject, fromWhere: scope.actor.fromWhere },
    }),
  );
}
