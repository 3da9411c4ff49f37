/** One thing that is broken on purpose, and the test that has to see it. */
export interface Mutation {
  /** One sentence: what somebody who made this mistake would have done. */
  readonly stands: string;
  /** From the root of the project. */
  readonly file: string;
  /** Text that stands in the file exactly once. */
  readonly find: string;
  readonly replace: string;
  /** The test that must turn red; `name` is a part of its full name that no other test of the file has. */
  readonly test: { readonly file: string; readonly name: string };
  /** What the failing test has to say. Absent: a failed expectation. */
  readonly says?: RegExp;
}
