import { describe, expect, it } from "vitest";
import { isLoopbackHost, isReachable } from "./reachable-address";

describe("isReachable", () => {
  it.each([
    ["93.184.215.14", "public"],
    ["2a00:1450:400e::1", "public"],
    ["::ffff:93.184.215.14", "public"],
    ["10.1.2.3", "private"],
    ["172.31.255.255", "private"],
    ["192.168.0.1", "private"],
    ["100.64.0.1", "private"],
    ["fd12:3456::1", "private"],
    ["::ffff:10.0.0.1", "private"],
    ["127.0.0.1", "loopback"],
    ["127.8.9.1", "loopback"],
    ["::1", "loopback"],
    ["[::1]", "loopback"],
    ["0.0.0.0", null],
    ["169.254.169.254", null],
    ["::ffff:169.254.169.254", null],
    ["fe80::1", null],
    ["fec0::1", null],
    ["64:ff9b::a00:1", null],
    ["2002:a00:1::", null],
    ["2001:0:1::1", null],
    ["::", null],
    ["::ffff:a00:1", "private"],
    ["224.0.0.1", null],
    ["255.255.255.255", null],
    ["198.18.0.1", null],
    ["vaart.example", null],
    ["", null],
  ])("%s is reached from %s on", (address, from) => {
    const order = ["public", "private", "loopback"] as const;
    const first = order.find((reach) => isReachable(address, reach)) ?? null;
    expect(first).toBe(from);
    if (from !== null) expect(isReachable(address, "loopback")).toBe(true);
  });

  it("knows this machine by its names", () => {
    for (const host of ["localhost", "127.0.0.1", "[::1]"]) expect(isLoopbackHost(host)).toBe(true);
    for (const host of ["localhost.vaart.example", "127.0.0.1.example", "10.0.0.1"])
      expect(isLoopbackHost(host)).toBe(false);
  });
});
