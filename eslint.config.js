import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: ["**/node_modules/", "build/", "data/", "db/migrations/", "test-results/", "playwright-report/"],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ["app/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    rules: {
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  {
    // Command lines and configuration talk to a terminal.
    files: [
      "db/cli.ts",
      "app/db.ts",
      "packages/analyse/**/*.ts",
      "e2e/**/*.ts",
      ".ci/**",
      "**/bench/**",
      "packages/testkit/src/*.ts",
      "**/*.mjs",
    ],
    languageOptions: {
      globals: { console: "readonly", process: "readonly", URL: "readonly", performance: "readonly" },
    },
    rules: { "no-console": "off" },
  },
  // Playwright reads a fixture's dependencies from this pattern, empty or not.
  { files: ["e2e/**/*.ts"], rules: { "no-empty-pattern": "off" } },
  { files: ["*.js"], languageOptions: { globals: { process: "readonly" } } },
);
