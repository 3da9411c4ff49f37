import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressGroup, limited, longestWindow, rateLimits } from "./rate-limits";

describe("the group of a network address", () => {
  it("is the address itself, and for IPv6 the first 64 bits however they are written", () => {
    expect(addressGroup("192.0.2.7")).toBe("192.0.2.7");
    expect(addressGroup("::ffff:192.0.2.7")).toBe("192.0.2.7");
    const same = [
      "2001:db8:0:1::1",
      "2001:0DB8:0000:0001:ffff:1:2:3",
      "2001:db8::1:0:0:0:9",
      "2001:db8:0:1::",
    ];
    expect(new Set(same.map(addressGroup))).toEqual(new Set(["2001:db8:0:1::/64"]));
    expect(addressGroup("2001:db8:0:2::1")).not.toBe(addressGroup(same[0]));
    expect(addressGroup("fe80::1%eth0")).toBe("fe80:0:0:0::/64");
    expect(addressGroup("::1")).toBe("0:0:0:0::/64");
  });

  it("never depends on the last 64 bits", () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
    const half = fc.array(group, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(half, half, half, (network, one, other) => {
        const at = (rest: string[]) => addressGroup([...network, ...rest].join(":"));
        expect(at(one)).toBe(at(other));
      }),
    );
  });
});

describe("a rate limit", () => {
  it("is counted by kind and key, and no window outlasts the longest", () => {
    expect(limited("sign-in-account-here", "a@b.example", "192.0.2.7")).toEqual({
      kind: "sign-in-account-here",
      key: "a@b.example 192.0.2.7",
      ...rateLimits["sign-in-account-here"],
    });
    expect(Object.values(rateLimits).every(({ minutes }) => minutes <= longestWindow)).toBe(true);
  });
});
