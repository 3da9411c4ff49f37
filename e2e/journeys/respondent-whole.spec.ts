import { expect, phone, test } from "../fixtures";
import { answerRelations, answerScreens, begin, goOn } from "../respondent/questionnaire";

test.describe("somebody inside, on a phone", () => {
  test("answers everything, reviews, sends and sees the own window", async ({ links, newPage }) => {
    const page = await newPage(phone);
    await begin(page, links.inside);
    const headings = await answerScreens(page);
    expect(headings.length).toBeGreaterThan(8);
    await expect(page).toHaveURL(/\/relations$/);
    await answerRelations(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kijk het na en verstuur");
    await goOn(page, "Antwoorden versturen");
    await expect(page).toHaveURL(/\/done$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bedankt voor je antwoorden");
    await expect(page.getByRole("heading", { name: "Jouw blik op de organisatie" })).toBeVisible();
  });
});

test.describe("a partner, without JavaScript", () => {
  test("answers everything, reviews and sends", async ({ links, newPage }) => {
    const page = await newPage({ ...phone, javaScriptEnabled: false });
    await begin(page, links.partner);
    const headings = await answerScreens(page);
    expect(headings.length).toBeGreaterThan(3);
    await answerRelations(page);
    await goOn(page, "Antwoorden versturen");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bedankt voor je antwoorden");
  });
});
