import { networkWriteFormats } from "@vensterbank/interchange";
import { describe, expect, it } from "vitest";
import { networkFileName, readNetworkFileName } from "./network-file.server";

describe("names of network files", () => {
  it("say format and waves, and nothing else is taken", () => {
    for (const format of networkWriteFormats)
      for (const allWaves of [false, true])
        expect(readNetworkFileName(networkFileName({ format, allWaves }))).toEqual({ format, allWaves });
    for (const name of ["network", "network.exe", "../network.graphml", "network.graphml\r\n", "figures.csv"])
      expect(readNetworkFileName(name)).toBeNull();
  });
});
