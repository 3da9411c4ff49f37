import { describe, expect, it } from "vitest";
import { tieStates } from "./coalition-picture-input";
import { tieLooks } from "./tie-look";

const opacity = { tie: 0.4, change: 0.6 };

describe("tieLooks", () => {
  it("tells what became of a tie without colour", () => {
    const looks = tieStates.map((state) =>
      JSON.stringify(
        tieLooks({ state, confirmed: true, weight: 2 }, opacity).map(
          ({ width, dash, round, opacity: faint }) => ({
            width,
            dash,
            round,
            faint,
          }),
        ),
      ),
    );
    expect(new Set(looks).size).toBe(tieStates.length);
  });

  it("draws what both named through and what one named in dashes", () => {
    const [both] = tieLooks({ state: "plain", confirmed: true, weight: 3 }, opacity);
    const [one] = tieLooks({ state: "plain", confirmed: false, weight: 3 }, opacity);
    expect(both.dash).toBeNull();
    expect(one.dash).not.toBeNull();
    expect(one.width).toBeLessThan(both.width);
  });
});
