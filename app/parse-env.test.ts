import { describe, expect, it } from "vitest";
import { parseEnv } from "./parse-env";

describe("parseEnv", () => {
  it("has an answer for everything that is left out", () => {
    expect(parseEnv({ PORT: "", DATABASE_URL: "" })).toEqual({
      NODE_ENV: "production",
      PORT: 3000,
      DATA_DIR: "./data",
      APP_URL: "http://localhost:3000",
      DEMO: false,
      LOG_LEVEL: "info",
      TRUST_PROXY: [],
      SECURITY_CONTACT: [],
      EXPORT_RECEIVERS: [],
      PROCESSORS: [],
      MAIL_FROM: "vensterbank@localhost.localdomain",
      MAIL_PER_MINUTE: 120,
    });
  });

  it("reads which proxies to trust, and refuses what is no address", () => {
    const read = (TRUST_PROXY: string) => parseEnv({ TRUST_PROXY }).TRUST_PROXY;
    expect(read("10.0.0.0/8, fd00::/8,192.0.2.7 ,uniquelocal")).toEqual([
      "10.0.0.0/8",
      "fd00::/8",
      "192.0.2.7",
      "uniquelocal",
    ]);
    for (const wrong of ["1", "true", "proxy.example", "10.0.0.0/33", "10.0.0.0/8/8", "::1/129", "10.0.0.0/"])
      expect(() => read(wrong), wrong).toThrow(/TRUST_PROXY/);
  });

  it("reads to which installations who may take answers along, and refuses what is no such pair", () => {
    const key = "a".repeat(43);
    const read = (EXPORT_RECEIVERS: string) => parseEnv({ EXPORT_RECEIVERS }).EXPORT_RECEIVERS;
    expect(read(` kade=${key}  vaart-2=${key}`)).toEqual([
      { slug: "kade", key },
      { slug: "vaart-2", key },
    ]);
    for (const wrong of [key, `=${key}`, `kade=${key}a`, "kade=", `kade:${key}`])
      expect(() => read(wrong), wrong).toThrow(/EXPORT_RECEIVERS/);
  });

  it("reads where weaknesses can be reported, and refuses what is no such place", () => {
    const read = (SECURITY_CONTACT: string) => parseEnv({ SECURITY_CONTACT }).SECURITY_CONTACT;
    expect(read(" mailto:a@meting.example  https://meting.example/melden ")).toEqual([
      "mailto:a@meting.example",
      "https://meting.example/melden",
    ]);
    for (const wrong of ["a@meting.example", "http://meting.example", "javascript:alert(1)", "mailto:a"])
      expect(() => read(wrong), wrong).toThrow(/SECURITY_CONTACT/);
  });

  it("reads numbers, flags and addresses", () => {
    const env = parseEnv({ PORT: "8080", DEMO: "1", APP_URL: "https://meting.example/" });
    expect(env).toMatchObject({ PORT: 8080, DEMO: true, APP_URL: "https://meting.example" });
  });

  it("names what is wrong without repeating it", () => {
    const wrong = () => parseEnv({ PORT: "eighty", DATABASE_URL: "mysql://me:secret@host/db" });
    expect(wrong).toThrow(/PORT/);
    expect(wrong).toThrow(/DATABASE_URL/);
    expect(wrong).not.toThrow(/secret/);
  });

  it("takes a clock of a trial unless it is sure that there is no demo", () => {
    expect(parseEnv({ TEST_CLOCK: "/clock" }).TEST_CLOCK).toBe("/clock");
    expect(parseEnv({ TEST_CLOCK: "/clock", DEMO: "1", NODE_ENV: "production" }).TEST_CLOCK).toBe("/clock");
    for (const without of [{ DEMO: "0" }, { NODE_ENV: "production" }, { NODE_ENV: "production", DEMO: "" }])
      expect(() => parseEnv({ TEST_CLOCK: "/clock", ...without })).toThrow("only together with DEMO");
  });
});
