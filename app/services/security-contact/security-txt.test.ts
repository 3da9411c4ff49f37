import { describe, expect, it } from "vitest";
import { securityTxt } from "./security-txt.server";

const given = { appUrl: "https://meting.example", now: new Date("2026-11-22T10:11:12Z") };

describe("securityTxt", () => {
  it("names who to turn to, until when, and in which languages", () => {
    const contacts = ["mailto:veiligheid@meting.example", "https://meting.example/melden"];
    expect(securityTxt({ ...given, contacts })).toBe(
      [
        "Contact: mailto:veiligheid@meting.example",
        "Contact: https://meting.example/melden",
        "Expires: 2027-05-21T00:00:00.000Z",
        "Preferred-Languages: nl, en",
        "Canonical: https://meting.example/.well-known/security.txt",
        "",
      ].join("\r\n"),
    );
  });

  it("does not exist where nobody was named", () => {
    expect(securityTxt({ ...given, contacts: [] })).toBeNull();
  });
});
