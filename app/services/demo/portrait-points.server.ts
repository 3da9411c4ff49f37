import { type Reaction, reactions } from "@vensterbank/core";
import { type Levels } from "./climate.server";
import { type DemoRandom } from "./demo-random.server";

type Points = Readonly<Record<Reaction, number>>;

/** 100 points over the portraits, in fives as people do, following where the person stands on both axes. */
export function pointsNow({ int, ext, con }: Levels, random: DemoRandom): Points {
  const inside = int - 3;
  const outside = ext - 3;
  return divide(
    {
      confused: -inside - outside + 0.6 * (con - 3),
      introvert: inside - outside,
      extravert: outside - inside,
      binding: inside + outside,
    },
    random,
  );
}

/** What people wish: mostly binding, some calm inside, little of the rest. */
export function pointsWished({ int, ext }: Levels, random: DemoRandom): Points {
  return divide(
    { confused: -2.2, introvert: 0.2 - 0.3 * (int - 3), extravert: -0.7 + 0.3 * (ext - 3), binding: 1 },
    random,
  );
}

function divide(pull: Points, random: DemoRandom): Points {
  const weights = reactions.map((reaction) => Math.exp(pull[reaction] + 0.45 * random.normal()));
  const total = weights.reduce((sum, weight) => sum + weight);
  const fives = weights.map((weight) => Math.floor((20 * weight) / total));
  // What rounding down left over goes to the portraits that lost most, so that the points add up.
  const byLoss = weights
    .map((weight, i) => ({ i, loss: (20 * weight) / total - fives[i] }))
    .sort((a, b) => b.loss - a.loss);
  const left = 20 - fives.reduce((sum, five) => sum + five, 0);
  for (const { i } of byLoss.slice(0, left)) fives[i]++;
  return { confused: fives[0] * 5, introvert: fives[1] * 5, extravert: fives[2] * 5, binding: fives[3] * 5 };
}
