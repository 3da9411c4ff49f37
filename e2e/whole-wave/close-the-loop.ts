import { Away } from "./browserless";
import { inParallel, type Participant, until } from "./crowd";
import { type Staff } from "./organisation";

/** Asks, on the page of thanks, for a mail when the outcome is there. @returns how many did */
export async function wishToHear(people: readonly Participant[]): Promise<number> {
  const own = people.filter(({ address }) => address !== null);
  await inParallel(own, async ({ visitor, link }) => {
    await visitor.fill(`${link}/wish`, ["address"]);
  });
  return own.length;
}

/** The consultant makes the feedback page and offers it; the director replies, with an agreement. */
export async function giveFeedback({ consultant, director }: Staff, wave: string): Promise<void> {
  // The outcome is computed first.
  await until(
    "the feedback page can be made",
    async () => (await consultant.get(`${wave}/feedback`)).html.includes('value="make"'),
    300,
  );
  await consultant.fill(`${wave}/feedback`, ["make"], { intent: "make" });
  await consultant.fill(`${wave}/feedback`, ["ready"], { then: "ready" });
  await director.fill(`${wave}/feedback/reply`, ["agreements[0].whatNl"], {
    nl: "Dank voor jullie antwoorden. We lezen hieruit dat we elkaar binnen goed weten te vinden en buiten nog niet overal.",
    en: "Thank you for your answers. We read from them that we find each other well inside, and not everywhere outside yet.",
    "agreements[0].whatNl": "Elk team spreekt voor de zomer met een partner over wat er verandert.",
    "agreements[0].whatEn": "Before summer every team talks with a partner about what changes.",
    "agreements[0].who": "Teamleiders",
    "agreements[0].dueOn": "2027-12-01",
  });
}

/** Publishes; asked twice when the service went away in the middle, as a person would. */
export async function publish({ consultant }: Staff, wave: string): Promise<void> {
  for (let tries = 0; ; tries++)
    try {
      const page = await consultant.get(`${wave}/publish`);
      // It went through, and only the answer was lost.
      if (page.status === 409) return;
      await consultant.fill(`${wave}/publish`, [], {});
      return;
    } catch (error) {
      if (!(error instanceof Away) || tries > 50) throw error;
      await new Promise((later) => setTimeout(later, 300));
    }
}
