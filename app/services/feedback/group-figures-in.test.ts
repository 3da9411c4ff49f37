import { describe, expect, it } from "vitest";
import { groupFiguresIn } from "./group-figures-in.server";

describe("own words that look like figures of a group", () => {
  it.each([
    ["In team Noord vindt 80% dat het beter moet.", ["80%"]],
    ["Zo'n 3 van de 5 managers zeggen dat.", ["3 van de 5", "5 managers"]],
    ["The team scored 3,4 this time.", ["3,4"]],
    ["Half of the team disagreed.", ["Half of"]],
    ["Wij praten hier op 12 maart verder over, om 10 uur.", []],
    ["Thank you all for your honest answers.", []],
  ])("%s", (text, expected) => {
    expect(groupFiguresIn([text])).toEqual(expected);
  });

  it("says each once, and not everything", () => {
    expect(groupFiguresIn(["10% 20% 30% 40%", "10% 50% 60%"])).toEqual(["10%", "20%", "30%", "40%", "50%"]);
  });
});
