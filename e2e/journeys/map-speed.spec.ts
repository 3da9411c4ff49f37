import { idsOf } from "../access/demo-ids";
import { expect, test } from "../fixtures";

test("the map of the third wave is drawn by the server and becomes a map to walk through", async ({
  server,
  pageOf,
}) => {
  const page = await pageOf(server, "director");
  const { waves } = await idsOf(server, "vaart");
  // Milliseconds since the navigation began, noted by the page itself at the first frame that shows each.
  await page.addInitScript(() => {
    const times: Record<string, number> = {};
    Object.assign(window, { mapTimes: times });
    const look = () => {
      const marks = document.querySelectorAll("main figure svg :is(circle, path, rect, polygon)").length;
      if (marks > 100) times.drawn ??= performance.now();
      if (document.querySelector("[data-live]")) times.interactive ??= performance.now();
      if (times.interactive === undefined) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(`${server.url}/t/vaart/waves/${waves[2]}/coalitions`);
  await expect(page.locator("[data-live]")).toHaveCount(1);
  const times = await page.evaluate(
    () => (window as Window & { mapTimes?: Record<string, number> }).mapTimes,
  );
  expect(times?.drawn).toBeGreaterThan(0);
  expect(times?.interactive).toBeGreaterThanOrEqual(times?.drawn ?? Infinity);
  const ms = (time?: number) => `${Math.round(time ?? 0)} ms`;
  console.log(
    `  map of wave 3: first node drawn after ${ms(times?.drawn)}, interactive after ${ms(times?.interactive)}`,
  );
});
