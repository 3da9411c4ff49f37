import type { MemberScope } from "../../../../http/scope/member-scope.server";

/** Which pages for codes and paper a member may open. */
export function mayOf(scope: MemberScope) {
  return { links: scope.can("links.issue"), paper: scope.can("paper.enter") };
}
