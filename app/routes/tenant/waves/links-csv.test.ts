import { describe, expect, it } from "vitest";
import { linksCsv } from "./links-csv";

describe("linksCsv", () => {
  it("writes what a spreadsheet reads back as text, not as a formula", () => {
    const rows = [
      { name: '=HYPERLINK("x")', group: "Team; Noord", url: "https://meting.example/r/a" },
      { name: "Zoë", group: "+31", url: "https://meting.example/r/b" },
    ];
    expect(linksCsv(["name", "team", "link"], rows)).toBe(
      "\ufeffname;team;link\r\n" +
        `"'=HYPERLINK(""x"")";"Team; Noord";https://meting.example/r/a\r\n` +
        "Zoë;'+31;https://meting.example/r/b\r\n",
    );
  });
});
