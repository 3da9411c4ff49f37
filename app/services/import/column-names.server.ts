/** Files that can be brought in, in the order in which they build on each other. */
export const importKinds = ["units", "people", "partners", "events", "answers", "ties"] as const;
export type ImportKind = (typeof importKinds)[number];

export interface ColumnNames {
  readonly required: boolean;
  /** Headers that mean this column, Dutch and English. Case, accents, spaces, hyphens and underscores do not matter. */
  readonly headers: readonly string[];
  /** Not required when the file has one of these columns. */
  readonly unless?: readonly string[];
  /** For lists from elsewhere; our own files do not have it. */
  readonly spare?: true;
}

const required = (...headers: string[]): ColumnNames => ({ required: true, headers });
const optional = (...headers: string[]): ColumnNames => ({ required: false, headers });
const spare = (...headers: string[]): ColumnNames => ({ required: false, headers, spare: true });

/** The columns of each kind of file, by their name in code; the first header is the one our own files use. */
export const columnNames = {
  units: {
    code: required("code", "eenheid", "eenheidcode", "teamcode", "afdelingscode", "unit code"),
    parent: required("parent", "valt onder", "hoort bij", "bovenliggende eenheid", "parent code", "part of"),
    name: required("name", "naam"),
    level: optional("level", "niveau", "soort"),
  },
  people: {
    code: optional(
      "code",
      "personeelsnummer",
      "medewerkernummer",
      "persoonscode",
      "person code",
      "staff number",
      "personeelsnr",
      "medewerkernr",
      "pers nr",
      "employee number",
      "employee id",
    ),
    name: {
      ...required("name", "naam", "volledige naam", "naam medewerker", "medewerker", "full name", "employee"),
      unless: ["lastName"],
    },
    firstName: spare("first name", "voornaam", "roepnaam", "voornamen", "given name"),
    infix: spare("infix", "tussenvoegsel", "tussenvoegsels", "voorvoegsel", "voorvoegsels", "prefix"),
    lastName: spare("last name", "achternaam", "surname", "family name", "geslachtsnaam"),
    email: optional(
      "email",
      "e-mailadres",
      "mail",
      "mailadres",
      "email address",
      "zakelijk e-mailadres",
      "werkmail",
      "work email",
    ),
    role: required("role", "rol", "functiegroep", "functie", "functienaam", "job title", "function"),
    unit: required("unit", "team", "eenheid", "afdeling", "teamcode", "eenheidcode", "unit code"),
    activeFrom: optional(
      "active from",
      "actief vanaf",
      "in dienst",
      "datum in dienst",
      "startdatum",
      "start date",
    ),
    activeTo: optional("active to", "actief tot", "uit dienst", "datum uit dienst", "einddatum", "end date"),
  },
  partners: {
    code: optional("code", "partnercode"),
    name: required("name", "naam", "organisatie", "organisation", "partner", "partnerorganisatie"),
    sector: required("sector", "branche"),
    contactName: spare("contact", "contactpersoon", "contact name", "naam contactpersoon", "contact person"),
    contactEmail: spare(
      "contact email",
      "email",
      "e-mailadres",
      "mail",
      "mailadres",
      "email address",
      "e-mail contactpersoon",
    ),
  },
  ties: {
    wave: required("wave", "meting", "ronde"),
    from: required("from", "van", "source", "bron"),
    to: required("to", "naar", "target", "doel"),
    level: required("level", "niveau", "waarover"),
    strength: required("strength", "sterkte", "weight", "gewicht"),
    value: optional("value", "opbrengst", "waarde"),
  },
  answers: {
    person: required("person", "persoon", "persoonscode", "code", "person code", "respondent"),
    wave: required("wave", "meting", "ronde"),
    unit: optional("unit", "team", "eenheid"),
    role: optional("role", "rol"),
  },
  events: {
    date: required("date", "datum"),
    kind: required("kind", "soort", "type"),
    title: required("title", "titel", "gebeurtenis", "event"),
  },
} as const satisfies Record<ImportKind, Record<string, ColumnNames>>;

/** A header or a word as compared: lower case, without accents, spaces and punctuation. */
export function comparable(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
