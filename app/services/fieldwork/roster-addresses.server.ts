import type { ParticipationRow, TenantRepositories } from "@vensterbank/db";

type Who = Pick<ParticipationRow, "personId" | "contactId">;

/**
 * Where mail to a participant goes, by the list of people as it is now; null when there is no address, and for somebody
 * whose last day was before today. Who is listed twice is written to under the name that stands for both.
 * @param today YYYY-MM-DD
 */
export async function rosterAddresses(
  { people, partners }: Pick<TenantRepositories, "people" | "partners">,
  today: string,
): Promise<(who: Who) => string | null> {
  const everybody = new Map((await people.list()).map((person) => [person.id, person]));
  const contacts = new Map((await partners.listContacts()).map(({ id, email }) => [id, email]));
  const ofPerson = (id: Who["personId"]) => {
    const listed = id === null ? undefined : everybody.get(id);
    const person = (listed?.mergedInto && everybody.get(listed.mergedInto)) ?? listed;
    if (!person || (person.activeTo !== null && person.activeTo < today)) return null;
    return person.email ?? listed?.email ?? null;
  };
  return ({ personId, contactId }) =>
    contactId === null ? ofPerson(personId) : (contacts.get(contactId) ?? null);
}
