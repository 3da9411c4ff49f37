/** How the record names two of whom somebody said that they are not the same. */
export function distinctSubject(one: string, other: string): string {
  return [one, other].sort().join("+");
}
