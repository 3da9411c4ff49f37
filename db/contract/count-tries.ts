/** Child of the suite of rate limits: one of several processes that count at once. Says how many tries passed. */
import { openDatabase, type DatabaseConfig } from "../database";
import { type TryCounter } from "../repositories/sign-in-attempts";

const [config, counter, tries, at] = process.argv.slice(2);
const database = await openDatabase(JSON.parse(config) as DatabaseConfig);
const counters = [JSON.parse(counter) as TryCounter];
const outcomes = await Promise.allSettled(
  Array.from({ length: Number(tries) }, () =>
    database.control.write(({ signInAttempts }) => signInAttempts.count(counters, new Date(at))),
  ),
);
await database.close();
const passed = outcomes.filter((one) => one.status === "fulfilled" && one.value === null);
process.stdout.write(String(passed.length));
