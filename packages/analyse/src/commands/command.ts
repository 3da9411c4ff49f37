/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** What stands behind the name, for example `DIR`. */
  readonly usage: string;
  readonly summary: string;
  /** Everything that `--help` says: files, columns, flags, keys. */
  readonly help: string;
  /** @returns the JSON document, or a promise of it @throws InputError */
  readonly run: (args: readonly string[]) => unknown;
}
