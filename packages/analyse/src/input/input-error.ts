/** What is wrong with the input, in one line that names the file and the place. */
export class InputError extends Error {
  override readonly name = "InputError";
}
