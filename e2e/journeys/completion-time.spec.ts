import { type Page } from "@playwright/test";
import { expect, phone, test } from "../fixtures";
import { prefer } from "../preferences";
import { answerRelations, answerScreen, begin, goOn } from "../respondent/questionnaire";
import { readPage, type Reading, timeOf } from "../respondent/scripted-reader";

/**
 * The most minutes that the core may take (product 4.1). Beside it come the notice, what the organisation asks itself, own
 * words, the relations and the review (docs/completion-time.md).
 */
const mostMinutes = { inside: 10, partner: 5 } as const;
const passes = [
  { side: "inside", role: "professional", locale: "nl" },
  { side: "inside", role: "manager", locale: "nl" },
  { side: "inside", role: "professional", locale: "en" },
  { side: "inside", role: "manager", locale: "en" },
  { side: "partner", role: null, locale: "nl" },
  { side: "partner", role: null, locale: "en" },
] as const;

const minutes = (value: number) => value.toFixed(1);

/** Reads and answers a page, and goes on. */
async function take(page: Page, known: Set<string>, answer: () => Promise<void>): Promise<Reading> {
  const reading = await readPage(page, known);
  await answer();
  return reading;
}

for (const { side, role, locale } of passes)
  test(`the core takes at most ${mostMinutes[side]} minutes for a ${role ?? "partner"} who reads it all, in ${locale}`, async ({
    server,
    links,
    newPage,
  }) => {
    test.slow();
    const page = await newPage(phone);
    await prefer(page, server, { locale });
    const known = new Set<string>();
    await page.goto(links[side]);
    const notice = await readPage(page, known);
    const promised = Number(/(\d+) minu/.exec((await page.locator("main").textContent()) ?? "")?.[1]);
    await begin(page, links[side]);
    const core: Reading[] = [];
    const optional: Reading[] = [];
    while (/\/screens\//.test(page.url())) {
      const isOptional =
        /\/screens\/own-questions$/.test(page.url()) || (await page.locator("main textarea").count()) > 0;
      const reading = await take(page, known, async () => {
        if (role !== null && /\/screens\/about$/.test(page.url()))
          await page.locator(`[name="about.role"][value="${role}"]`).check();
        await answerScreen(page, (name, values) =>
          name === "about.role" && role !== null ? role : values[Math.min(2, values.length - 1)],
        );
      });
      (isOptional ? optional : core).push(reading);
      await goOn(page);
    }
    const relations = await take(page, known, () => answerRelations(page));
    const review = await readPage(page, known);
    const parts = { notice: [notice], core, own: optional, relations: [relations], review: [review] };
    const said = Object.entries(parts).map(([name, readings]) => `${name} ${minutes(timeOf(readings))}`);
    const questions = timeOf([...core, ...optional, relations, review]);
    const decisions = core.reduce((n, one) => n + one.decisions, 0);
    console.log(
      `  ${role ?? "partner"} ${locale}: ${said.join(", ")}; questions ${minutes(questions)}, promised ${promised} minutes, ${core.length} screens, ${decisions} decisions`,
    );
    expect(decisions).toBeGreaterThan(10);
    expect(timeOf(core)).toBeLessThanOrEqual(mostMinutes[side]);
    // What the notice says may not be less than it takes.
    expect(promised).toBeGreaterThanOrEqual(questions);
  });
