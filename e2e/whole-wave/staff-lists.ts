/** Who takes part in the trial: numbers that the counts at the end are held against. */
export interface Plan {
  readonly staff: number;
  readonly partners: number;
  /** Staff without a mail address, who get a code on paper. */
  readonly withoutMail: number;
}

const first = [
  "Anna",
  "Bram",
  "Chantal",
  "Daan",
  "Eva",
  "Fatima",
  "Gijs",
  "Hanna",
  "Ilse",
  "Jamal",
  "Kees",
  "Lotte",
];
const last = [
  "de Vries",
  "Jansen",
  "El Amrani",
  "Bakker",
  "Visser",
  "Smit",
  "Yilmaz",
  "de Boer",
  "Mulder",
  "Bos",
];
const sectors = ["municipality", "housing", "health", "education", "police-justice"];

const teams = 12;
const teamOf = (i: number) => `Team ${String((i % teams) + 1).padStart(2, "0")}`;

const nameOf = (i: number) =>
  `${first[i % first.length]} ${last[Math.floor(i / first.length) % last.length]} ${i}`;

/** Names of those who have no mail address. */
export const namesWithoutMail = ({ staff, withoutMail }: Plan): string[] =>
  Array.from({ length: withoutMail }, (_, i) => nameOf(staff - withoutMail + i));

/** Lists as an organisation has them: its own headers, names of teams, semicolons. All invented. */
export function staffLists({ staff, partners, withoutMail }: Plan) {
  const name = nameOf;
  const role = (i: number) =>
    i === 0 ? "directeur" : i % 12 === 1 ? "manager" : i % 12 === 2 ? "ondersteuning" : "professional";
  const mail = (i: number) => (i >= staff - withoutMail ? "" : `medewerker${i}@west.example`);
  const units = ["code;valt onder;naam;soort", "west;;West;organisatie"];
  for (let i = 0; i < teams; i++) units.push(`t${i + 1};west;${teamOf(i)};team`);
  const people = ["Personeelsnummer;Volledige naam;E-mailadres;Functie;Afdeling;Datum in dienst"];
  for (let i = 0; i < staff; i++)
    people.push([`P${1000 + i}`, name(i), mail(i), role(i), teamOf(i), "01-09-2024"].join(";"));
  const organisations = ["code;naam;sector;contactpersoon;e-mail"];
  for (let i = 0; i < partners; i++)
    organisations.push(
      [
        `o${i + 1}`,
        `Partner ${i + 1}`,
        sectors[i % sectors.length],
        `Contact ${name(i)}`,
        `contact${i}@partner.example`,
      ].join(";"),
    );
  return { units: units.join("\n"), people: people.join("\n"), partners: organisations.join("\n") };
}
