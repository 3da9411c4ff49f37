import { describe, expect, it } from "vitest";
import { openDeviceStore, wipeDevice } from "./device-store";

const token = "a-link-of-somebody-0123456789";
const day = 86_400_000;
const answers = [
  { step: "inside", item: "inside.1", fields: "inside.1=4&seen%3Ainside.1=%5B%22%22%5D", tried: [] },
];

/** What a browser calls local storage, with everything in it to be looked at. */
function shelfOf() {
  const held = new Map<string, string>();
  const shelf = {
    get length() {
      return held.size;
    },
    key: (index: number) => [...held.keys()][index] ?? null,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  };
  return { held, shelf };
}

const open = (shelf: ReturnType<typeof shelfOf>["shelf"], of = token, now = Date.now) =>
  openDeviceStore(of, { isShared: false, shelf, now });

describe("what stays on the device", () => {
  it("is found again on the next visit of the same link, once", async () => {
    const { held, shelf } = shelfOf();
    const store = await open(shelf);
    expect(store.lasts).toBe(true);
    await store.put(answers);
    expect(held.size).toBe(1);
    expect(await (await open(shelf)).take()).toEqual(answers);
    expect(held.size).toBe(0);
  });

  it("tells nobody what it is without the link", async () => {
    const { held, shelf } = shelfOf();
    await (await open(shelf)).put(answers);
    const [[key, value]] = held;
    for (const text of ["inside", token, "seen", "=4"]) expect(`${key} ${value}`).not.toContain(text);
    expect(await (await open(shelf, "another-link-of-somebody-1234")).take()).toEqual([]);
    expect(held.size).toBe(1);
  });

  it("keeps two pages of one link apart, and wipes both", async () => {
    const { held, shelf } = shelfOf();
    const [one, other] = [await open(shelf), await open(shelf)];
    await one.put(answers);
    await other.put([{ ...answers[0], item: "inside.2" }]);
    await one.put([]);
    expect(held.size).toBe(1);
    await one.put(answers);
    await (await open(shelf, "another-link-of-somebody-1234")).put(answers);
    await wipeDevice(token, shelf);
    expect(held.size).toBe(1);
  });

  it("holds only what was put last", async () => {
    const { held, shelf } = shelfOf();
    const store = await open(shelf);
    void store.put(answers);
    await store.put([]);
    expect(held.size).toBe(0);
  });

  it("goes by itself when nobody comes back", async () => {
    const { held, shelf } = shelfOf();
    await (await open(shelf, token, () => 100 * day)).put(answers);
    await open(shelf, "another-link-of-somebody-1234", () => 150 * day);
    expect(held.size).toBe(1);
    await open(shelf, "another-link-of-somebody-1234", () => 161 * day);
    expect(held.size).toBe(0);
  });

  it("stays nowhere on a shared tablet, nor where nothing can be sealed", async () => {
    const { held, shelf } = shelfOf();
    for (const store of [
      await openDeviceStore(token, { isShared: true, shelf }),
      await openDeviceStore(token, { isShared: false, shelf: null }),
    ]) {
      expect(store.lasts).toBe(false);
      await store.put(answers);
      expect(await store.take()).toEqual([]);
    }
    expect(held.size).toBe(0);
  });

  it("passes over what is broken", async () => {
    const { held, shelf } = shelfOf();
    await (await open(shelf)).put(answers);
    const [[key]] = held;
    held.set(key, "{");
    expect(await (await open(shelf)).take()).toEqual([]);
  });
});
