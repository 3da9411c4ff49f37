import { type DatabaseConfig, openDatabase } from "../database";

/* A process that opens a database, named by its configuration as JSON, and closes it. */
const database = await openDatabase(JSON.parse(process.argv[2] ?? "") as DatabaseConfig);
await database.close();
