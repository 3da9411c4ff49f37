/** `pnpm db operator …`: who runs the installation is decided by who has the machine. */
import { systemClock } from "@vensterbank/core";
import { openDatabase } from "@vensterbank/db";
import { databaseConfig } from "./database-config";
import { type Environment } from "./parse-env";
import { paths } from "./paths";
import { addOperator, listOperators, removeOperator } from "./services/operator/manage-operators.server";
import { takeSecondFactors } from "./services/operator/take-second-factors.server";
import { tenantInput } from "./services/operator/tenant-input";

const usage = [
  "Usage: pnpm db operator add ADDRESS NAME   make an operator; prints a link for choosing a password",
  "       pnpm db operator remove ADDRESS     take it away, with every session",
  "       pnpm db operator list",
  "       pnpm db operator take-second-factors ADDRESS",
  "                                           for whoever lost theirs: take them away, with every session",
].join("\n");

/** @returns what to tell. @throws Error with what is wrong, in words */
export async function operators(env: Environment, [what, address, ...rest]: string[]): Promise<string[]> {
  const name = rest.join(" ").trim();
  const isRight =
    (what === "list" && address === undefined) ||
    ((what === "remove" || what === "take-second-factors") && address !== undefined && name === "") ||
    (what === "add" && address !== undefined && name !== "");
  if (!isRight) throw new Error(usage);
  const database = await openDatabase(databaseConfig(env));
  const control = { clock: systemClock, ...database.control };
  try {
    if (what === "list") return (await listOperators(control)).map((one) => `${one.email}  ${one.name}`);
    const given = tenantInput.pick({ director: true, name: true }).safeParse({
      director: address,
      name: what === "add" ? name : "nobody",
    });
    if (!given.success) throw new Error("The address or the name is not right");
    const { director: email } = given.data;
    if (what === "take-second-factors") {
      if (!(await takeSecondFactors(control, email))) throw new Error("No account has this address");
      return [`${email} comes in without a second factor now, and makes one where it is asked for`];
    }
    if (what === "remove") {
      if (!(await removeOperator(control, email))) throw new Error("No operator has this address");
      return [`${email} is no operator any more`];
    }
    const token = await addOperator(control, { email, name: given.data.name });
    return [
      `${email} is an operator. Choose a password, once and within a day:`,
      `${env.APP_URL}${paths.setPassword(token)}`,
      "At the first visit of /operator a second factor is asked for.",
    ];
  } finally {
    await database.close();
  }
}
