/** `pnpm db COMMAND`: seeding and operators need the use cases, everything else is the business of the database alone. */
import { databaseConfig } from "./database-config";
import { parseEnv } from "./parse-env";

if (process.argv[2] === "seed" && process.argv.length === 3) {
  try {
    const { seed } = await import("./seed");
    const env = parseEnv(process.env);
    const seeded = await seed(env, databaseConfig(env), (line) => console.log(line));
    console.log(
      seeded ? `The demo is in; how to get in: demo.json in ${env.DATA_DIR}` : "The demo was there already",
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
} else if (process.argv[2] === "operator") {
  try {
    const { operators } = await import("./operators");
    for (const line of await operators(parseEnv(process.env), process.argv.slice(3))) console.log(line);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
} else {
  await import("../db/cli");
}
