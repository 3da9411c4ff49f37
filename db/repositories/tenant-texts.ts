import { type Locale } from "@vensterbank/core";
import { and, asc, eq } from "drizzle-orm";
import { type Tables } from "../schema/tables";
import { type TenantSession } from "./repository";

export type TenantTextRow = Pick<Tables["tenantText"]["$inferSelect"], "key" | "locale" | "text">;

/** What an organisation says in its own words; what it has not changed has no row. */
export function tenantTexts({ db, tables: { tenantText }, tenantId }: TenantSession) {
  const own = eq(tenantText.tenantId, tenantId);
  return {
    list: async (): Promise<TenantTextRow[]> =>
      db
        .select({ key: tenantText.key, locale: tenantText.locale, text: tenantText.text })
        .from(tenantText)
        .where(own)
        .orderBy(asc(tenantText.key), asc(tenantText.locale)),

    /** @param text null = as the product says it */
    async set(key: string, locale: Locale, text: string | null): Promise<void> {
      await db.delete(tenantText).where(and(own, eq(tenantText.key, key), eq(tenantText.locale, locale)));
      if (text !== null) await db.insert(tenantText).values({ tenantId, key, locale, text });
    },
  };
}
