import { accountMutations } from "./account-mutations";
import { doorMutations } from "./door-mutations";
import { fieldworkMutations } from "./fieldwork-mutations";
import { mailMutations } from "./mail-mutations";
import { type Mutation } from "./mutation";
import { promiseMutations } from "./promise-mutations";
import { tenantMutations } from "./tenant-mutations";

/** Everything that is broken on purpose. */
export const mutations: readonly Mutation[] = [
  ...tenantMutations,
  ...doorMutations,
  ...accountMutations,
  ...promiseMutations,
  ...fieldworkMutations,
  ...mailMutations,
];
