import { expect, test } from "vitest";
import { Findings, listedIssues } from "./findings.server";

test("a date that is a number, in every row, is said once and hides no other warning", () => {
  const findings = new Findings();
  for (let line = 4; line < 4 + 3 * listedIssues; line++)
    findings.warn({ line, column: "Start", code: "date-number", value: `${43_000 + line}` });
  findings.warn({ line: 700, column: "Mail", code: "email-cleaned", value: " a@b.nl" });
  expect(findings.warningCount).toBe(3 * listedIssues + 1);
  expect(findings.warnings.map(({ code }) => code)).toEqual(["date-number", "email-cleaned"]);
  expect(findings.warnings[0].also).toEqual({ lines: [5, 6, 7, 8, 9], count: 3 * listedIssues - 1 });
});

test("what differs, and what is empty, is said line by line", () => {
  const findings = new Findings();
  for (const [i, value] of ["Oost", "Oost", "West", undefined, undefined].entries())
    findings.error({ line: i + 2, column: "Team", code: "unknown-unit", ...(value && { value }) });
  expect(findings.errors.map(({ line, also }) => [line, also?.count ?? 0])).toEqual([
    [2, 1],
    [4, 0],
    [5, 0],
    [6, 0],
  ]);
});
