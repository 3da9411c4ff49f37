interface FieldState {
  readonly name: string;
  readonly initialValue?: string;
  readonly errors?: string[];
}

/** What a field of a page takes from its form: its name, what stood in it, and what is wrong with that. */
export function fieldOf({ name, initialValue, errors }: FieldState) {
  return { name, defaultValue: initialValue, errors };
}
