import { describe, expect, it } from "vitest";
import { forgetTyped, keepTyped, textOfForm, typedBefore } from "./kept-typing";

function shelf() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    key: (i: number) => [...kept.keys()][i] ?? null,
    get length() {
      return kept.size;
    },
  };
}

const place = "director/t/kade/waves/w/feedback/reply";

describe("what was typed in a long form", () => {
  it("is there again when signing in came in between, and gone when it was kept", () => {
    const tab = shelf();
    keepTyped(tab, place, { base: "nl=", fields: "nl=Dank" });
    expect(typedBefore(tab, place, "nl=")).toBe("nl=Dank");
    expect(typedBefore(tab, place, "nl=")).toBe("nl=Dank");
    expect(typedBefore(tab, place, "nl=Dank")).toBeNull();
    expect(tab.kept.size).toBe(0);
  });

  it("does not undo what somebody else changed, and is nothing when it is as the page gave it", () => {
    const tab = shelf();
    keepTyped(tab, place, { base: "nl=Een", fields: "nl=Twee" });
    expect(typedBefore(tab, place, "nl=Drie")).toBeNull();
    keepTyped(tab, place, { base: "nl=Een", fields: "nl=Twee" });
    keepTyped(tab, place, { base: "nl=Een", fields: "nl=Een" });
    expect(tab.kept.size).toBe(0);
  });

  it("goes when somebody signs out, and nothing else does", () => {
    const tab = shelf();
    tab.setItem("other", "stays");
    keepTyped(tab, place, { base: "", fields: "a=1" });
    keepTyped(tab, "board/elsewhere", { base: "", fields: "a=1" });
    forgetTyped(tab);
    expect([...tab.kept.keys()]).toEqual(["other"]);
  });

  it("stands in the way of nothing where a browser keeps nothing, or something else is kept", () => {
    const tab = shelf();
    tab.setItem(`vensterbank.typed.${place}`, "{not json");
    expect(typedBefore(tab, place, "")).toBeNull();
    const refuses = {
      ...shelf(),
      getItem: () => null,
      setItem: () => {
        throw new Error("QuotaExceededError");
      },
    };
    expect(() => keepTyped(refuses, place, { base: "", fields: "a=1" })).not.toThrow();
  });

  it("is the texts of the form, in their order", () => {
    const form = new FormData();
    form.append("b", "één & twee");
    form.append("a", "");
    form.append("file", new Blob(["x"]));
    expect([...new URLSearchParams(textOfForm(form))]).toEqual([
      ["b", "één & twee"],
      ["a", ""],
    ]);
  });
});
