import type { TenantId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";

/** What background work of one tenant works with: nobody acts, and no language is spoken. */
export interface JobScope extends Pick<MemberScope, "read" | "write" | "clock"> {
  readonly tenant: { readonly id: TenantId };
}
