import { describe, expect, it } from "vitest";
import { networkOf } from "./network-of.server";

describe("networkOf", () => {
  it.each([
    ["192.0.2.77", "192.0.2.x"],
    ["::ffff:192.0.2.77", "192.0.2.x"],
    ["2001:db8:1234:5678::9", "2001:db8:1234::x"],
    ["2001:db8::9", "2001:db8:0::x"],
    ["::1", "0:0:0::x"],
    ["fe80::1%eth0", "fe80:0:0::x"],
    ["unknown", null],
    ["", null],
  ])("%s is in %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
