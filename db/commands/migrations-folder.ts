import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** @throws when this code runs from a bundle, which does not carry the migrations: they run from source */
export function migrationsFolder(engine: "sqlite" | "postgres"): string {
  const folder = fileURLToPath(new URL(`../migrations/${engine}`, import.meta.url));
  if (!existsSync(folder))
    throw new Error("The migrations are not beside this program; run `pnpm db migrate`");
  return folder;
}
