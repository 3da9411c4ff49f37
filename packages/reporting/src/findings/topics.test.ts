import { type ReactionLabel } from "@vensterbank/typology";
import { describe, expect, it } from "vitest";
import { shown, withheld } from "../release/released";
import { type ReleasedTopic } from "../release/released-wave-result";
import { outcome, position, said } from "./figures.fixture";
import { topicContrast } from "./topics";

describe("changes", () => {
  const topic = (name: string, label: ReactionLabel, exposure: number): ReleasedTopic => {
    const mean = shown({ n: 20, mean: exposure, sd: 1, interval95: null });
    return {
      topic: name,
      organisation: {
        group: { kind: "organisation" },
        ...shown({
          position: shown(position(label)),
          confusion: withheld("too-few-answers"),
          exposure: mean,
          opportunity: mean,
          threat: mean,
        }),
      },
      roles: [],
    };
  };
  const clearly = (reaction: "confused" | "binding"): ReactionLabel => ({
    kind: "clearly",
    reactions: [reaction],
    probability: 0.95,
  });
  const unsure: ReactionLabel = {
    kind: "undetermined",
    reactions: ["confused", "binding"],
    probability: 0.4,
  };
  const of = (...topics: ReleasedTopic[]) => said(topicContrast(outcome({ topics }), (name) => name));

  it("sets the change that touches most beside one that is met differently", () => {
    expect(of(topic("a", clearly("binding"), 3), topic("b", clearly("confused"), 8))).toBe(
      "topics.differ b confused a binding",
    );
  });

  it("says when they are met alike, and when that is not sure of all", () => {
    expect(of(topic("a", clearly("binding"), 3), topic("b", clearly("binding"), 8))).toBe(
      "topics.same binding",
    );
    expect(of(topic("a", clearly("binding"), 3), topic("b", unsure, 8))).toBe(
      "topics.sameWhereNamed binding",
    );
    expect(of(topic("a", unsure, 3))).toBe("topics.none");
  });
});
