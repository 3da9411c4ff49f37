import {
  type InsideRole,
  type PartnerId,
  type PersonId,
  type UnitId,
  type UnitLevel,
} from "@vensterbank/core";
import { type TenantKit } from "../kit/sqlite";

/** Units, people and partner organisations as they are today. A wave copies what it needs when it opens. */
export function defineRoster(kit: TenantKit) {
  const unit = kit.tenantTable(
    "unit",
    {
      id: kit.textOf<UnitId>("id").notNull(),
      parentId: kit.textOf<UnitId>("parent_id"),
      code: kit.text("code").notNull(),
      name: kit.text("name").notNull(),
      level: kit.textOf<UnitLevel>("level").notNull(),
      position: kit.int("position").notNull(),
      archived: kit.bool("archived").notNull(),
    },
    { key: ["id"], references: [{ columns: ["parentId"], to: "self" }], unique: [["code"]] },
  );

  const person = kit.tenantTable(
    "person",
    {
      id: kit.textOf<PersonId>("id").notNull(),
      code: kit.text("code").notNull(),
      name: kit.text("name").notNull(),
      email: kit.text("email"),
      role: kit.textOf<InsideRole>("role").notNull(),
      unitId: kit.textOf<UnitId>("unit_id").notNull(),
      activeFrom: kit.day("active_from").notNull(),
      /** Last day; null = still here. */
      activeTo: kit.day("active_to"),
      /** The same person, listed twice: that one stands for both from now on. */
      mergedInto: kit.textOf<PersonId>("merged_into"),
    },
    {
      key: ["id"],
      references: [
        { columns: ["unitId"], to: unit },
        { columns: ["mergedInto"], to: "self" },
      ],
      unique: [["code"]],
      // Without the second, taking people off the list would look through the whole list for each of them.
      indexes: [["unitId"], ["mergedInto"]],
    },
  );

  const partner = kit.tenantTable(
    "partner",
    {
      id: kit.textOf<PartnerId>("id").notNull(),
      code: kit.text("code").notNull(),
      name: kit.text("name").notNull(),
      sector: kit.text("sector").notNull(),
      /** A respondent typed this name; the coordinator has not taken it into the list yet. */
      proposed: kit.bool("proposed").notNull(),
      /** The same organisation under another name: ties of this one count for that one. */
      mergedInto: kit.textOf<PartnerId>("merged_into"),
    },
    { key: ["id"], references: [{ columns: ["mergedInto"], to: "self" }], unique: [["code"]] },
  );

  const partnerContact = kit.tenantTable(
    "partner_contact",
    {
      id: kit.text("id").notNull(),
      partnerId: kit.textOf<PartnerId>("partner_id").notNull(),
      name: kit.text("name").notNull(),
      email: kit.text("email"),
    },
    { key: ["id"], references: [{ columns: ["partnerId"], to: partner }], indexes: [["partnerId"]] },
  );

  return { unit, person, partner, partnerContact };
}

export type RosterTables = ReturnType<typeof defineRoster>;
