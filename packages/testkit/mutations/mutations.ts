import { doorMutations } from "./door-mutations";
import { type Mutation } from "./mutation";
import { tenantMutations } from "./tenant-mutations";

/** Everything that is broken on purpose. */
export const mutations: readonly Mutation[] = [...tenantMutations, ...doorMutations];
