import type { MappingStart } from "../../../services/network-import/guess-mapping.server";

/** Fields of the mapping form by name, as a browser sends them. */
export type SentFields = Readonly<Record<string, readonly string[]>>;

/** Error keys by field, as forms carry them. */
export type FieldProblems = Readonly<Record<string, readonly string[]>>;

/** What was sent, to fill the same page again. */
export function sentFields(form: FormData): SentFields {
  const sent: Record<string, string[]> = {};
  for (const [name, value] of form) if (typeof value === "string") (sent[name] ??= []).push(value);
  return sent;
}

/** What the page begins with, in the same form. */
export function startFields({ waves, relations, roleOf, partnerValues, ...rest }: MappingStart): SentFields {
  return {
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, [value]])),
    ...Object.fromEntries(
      waves.flatMap(({ take, title, date }, i) => [
        [`waves[${i}].take`, take ? ["yes"] : []],
        [`waves[${i}].title`, [title]],
        [`waves[${i}].date`, [date]],
      ]),
    ),
    ...Object.fromEntries(
      relations.flatMap(({ level, bothWays }, i) => [
        [`relations[${i}].level`, [level]],
        [`relations[${i}].bothWays`, bothWays ? ["yes"] : []],
      ]),
    ),
    ...Object.fromEntries(roleOf.map((role, i) => [`roleOf[${i}]`, [role]])),
    partnerValues,
  };
}

/** How the parts of the form get at their fields. */
export interface MappingFields {
  /** "" where nothing was filled in. */
  value(name: string): string;
  values(name: string): readonly string[];
  /** Name, first value and errors of one field. */
  field(name: string): {
    readonly name: string;
    readonly defaultValue: string;
    readonly errors: readonly string[];
  };
  errors(name: string): readonly string[];
}

export function mappingFields(sent: SentFields, problems: FieldProblems): MappingFields {
  const value = (name: string) => sent[name]?.[0] ?? "";
  const errors = (name: string) => problems[name] ?? [];
  return {
    value,
    values: (name) => sent[name] ?? [],
    field: (name) => ({ name, defaultValue: value(name), errors: errors(name) }),
    errors,
  };
}
