import { expect, test } from "vitest";
import { parseEnv } from "./parse-env";
import { startSettings } from "./start-settings";

test("a start has a demo unless somebody refuses it, so a clock of its own is allowed", () => {
  expect(parseEnv(startSettings({ TEST_CLOCK: "/clock" }))).toMatchObject({
    DEMO: true,
    TEST_CLOCK: "/clock",
  });
  expect(parseEnv(startSettings({ DEMO: "" })).DEMO).toBe(true);
});

test.each([
  { DEMO: "0" },
  { DEMO: "false" },
  { NODE_ENV: "production" },
  { NODE_ENV: "production", DEMO: "1" },
])("without a demo: %o", (source) => {
  expect(parseEnv(startSettings(source)).DEMO).toBe(false);
  expect(() => parseEnv(startSettings({ ...source, TEST_CLOCK: "/clock" }))).toThrow(
    "only together with DEMO",
  );
});
