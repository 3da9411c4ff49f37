import { defaultSectors, type PartnerId } from "@vensterbank/core";
import { newId } from "@vensterbank/db";
import { checked, type CheckedImport, type ImportWork } from "../import-check.server";
import { validatePartners } from "../validate-partners.server";

/** Partner organisations; one that a respondent had proposed is accepted by being in the file. */
export async function checkPartners({ repositories, table }: ImportWork): Promise<CheckedImport> {
  const { partners, people } = repositories;
  const all = await partners.list();
  const defaults: ReadonlySet<string> = new Set(defaultSectors);
  const outcome = validatePartners(table, {
    partners: new Map(all.map(({ code, name, sector }) => [code, { code, name, sector }])),
    personCodes: new Set((await people.list()).map(({ code }) => code)),
    ownSectors: new Set(all.map(({ sector }) => sector).filter((sector) => !defaults.has(sector))),
  });
  return checked(outcome, async (rows) => {
    const byCode = new Map(all.map((partner) => [partner.code, partner]));
    await partners.insertMany(
      rows
        .filter(({ code }) => !byCode.has(code))
        .map(({ code, name, sector }) => ({ id: newId<PartnerId>(), code, name, sector, proposed: false })),
    );
    for (const { code, name, sector } of rows) {
      const before = byCode.get(code);
      if (before) await partners.update(before.id, { name, sector, proposed: false });
    }
  });
}
