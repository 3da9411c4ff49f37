import { memberRoles } from "@vensterbank/core";
import { z } from "zod";
import { mailAddressInput } from "../accounts/mail-address";

const access = {
  role: z.enum(memberRoles),
  /** Last day of access. */
  endsOn: z.iso.date().optional(),
};

export const inviteInput = z.object({ email: mailAddressInput, ...access });
export type InviteInput = z.infer<typeof inviteInput>;

export const accessInput = z.object(access);
export type AccessInput = z.infer<typeof accessInput>;
