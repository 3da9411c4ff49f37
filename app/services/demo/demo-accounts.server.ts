import { type MemberRole } from "@vensterbank/core";

/** Somebody who can sign in to the demo. Names are invented. */
export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  /** Address name of the tenant → role in it. */
  readonly roles: Readonly<Record<string, MemberRole>>;
  /** Runs the installation and belongs to no organisation. */
  readonly isOperator?: boolean;
}

export const demoAccounts: readonly DemoAccount[] = [
  { email: "director@vaart.example", name: "Marijke Terpstra", roles: { vaart: "director" } },
  {
    email: "consultant@vensterbank.example",
    name: "Jurre Halsema",
    roles: { vaart: "consultant", springtij: "consultant", kade: "consultant" },
  },
  { email: "coordinator@vaart.example", name: "Naima Oulad", roles: { vaart: "coordinator" } },
  { email: "board@vaart.example", name: "Ties van Loenen", roles: { vaart: "board" } },
  { email: "director@springtij.example", name: "Wietske Dam", roles: { springtij: "director" } },
  { email: "director@kade.example", name: "Orhan Brouwer", roles: { kade: "director" } },
  { email: "operator@vensterbank.example", name: "Sanne Vroom", roles: {}, isOperator: true },
];
