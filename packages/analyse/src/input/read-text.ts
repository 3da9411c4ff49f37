import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "./input-error";

/** Text of a file in a data folder (UTF-8). @throws InputError when it is not there */
export function readText(folder: string, name: string): string {
  const path = join(folder, name);
  if (!existsSync(path)) throw new InputError(`${name}: not found in ${folder}`);
  return readFileSync(path, "utf8");
}

export function hasFile(folder: string, name: string): boolean {
  return existsSync(join(folder, name));
}
