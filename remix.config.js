// The one build configuration: Vite, the Remix plugin and Vitest (docs/decisions/0002).
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import { compression } from "vite-plugin-compression2";

/**
 * What every page needs comes in one file: each file of its own costs a phone a request with headers, and compresses worse.
 */
const frameOfEveryPage =
  /\/app\/(paths\.ts|ui\/(errors|messages|shell|logo\/window-mark|text\/(heading|prose)|navigation\/use-current-in-view))|\/(i18n\/src\/(translator|formats)|node_modules\/i18next\/)/;

/** Only where browsers get them: the server reads one file. */
const chunksForBrowsers = {
  onlyExplicitManualChunks: true,
  manualChunks: (id) => (frameOfEveryPage.test(id) ? "frame" : undefined),
};

const nativeOrServerOnly = ["better-sqlite3", "better-sqlite3-napi", "drizzle-orm", "pg"];

export default defineConfig(({ isSsrBuild }) => ({
  build: { rollupOptions: { output: isSsrBuild ? {} : chunksForBrowsers } },
  plugins: [
    !process.env.VITEST &&
      remix({
        appDirectory: "app",
        future: {
          v3_fetcherPersist: true,
          v3_relativeSplatPath: true,
          v3_throwAbortReason: true,
          v3_lazyRouteDiscovery: true,
          v3_singleFetch: true,
          v3_routeConfig: true,
        },
      }),
    // Once, as small as it gets, instead of at every request: a phone on a slow line waits for these bytes.
    !process.env.VITEST &&
      compression({ algorithms: ["brotliCompress"], include: /\.(js|css|svg)$/, threshold: 1000 }),
  ],
  esbuild: { jsx: "automatic" },
  ssr: { external: nativeOrServerOnly },
  server: { port: Number(process.env.PORT ?? 3000) },
  css: { modules: { generateScopedName: "[name]_[local]_[hash:base64:4]" } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["packages/**/*.test.ts", "app/**/*.test.{ts,tsx}"],
          exclude: ["**/node_modules/**", "app/services/linkage/**", "app/**/*.engines.test.ts"],
          setupFiles: ["packages/testkit/src/setup.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: "contract",
          // Services on both engines, too, where a promise has to hold on both.
          include: ["db/**/*.test.ts", "app/services/linkage/*.test.ts", "app/**/*.engines.test.ts"],
          globalSetup: ["db/contract/postgres-server.ts"],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
}));
