import { seededRandom, type Random } from "@vensterbank/core";
import { type NamedEntry } from "./name-index";

export interface GeneratedName extends NamedEntry {
  readonly id: number;
  readonly given: string;
  readonly particle: string;
  readonly family: string;
}

const given =
  "Anna Ahmed André Aïsha Bart Björn Chloë Daan Dewi Elif Emma Esmée Fatima Femke Geert Gülşah Hanneke Ilse İbrahim Jan Joost José Jürgen Karin Kees Łukasz Lieke Loïs Maartje Mohamed Mehmet Naïma Niels Noël Olga Özlem Pieter Renée Ruben Sanne Søren Stéphanie Thijs Tomáš Ümit Vera Willem Yara Youssef Zoë".split(
    " ",
  );
const particles = ["", "", "", "de", "van", "van der", "van den", "ten", "el", "in 't"];
const beginnings =
  "Aal Ber Bos Brou Dek Dijk Eng Gel Groen Haar Heem Hoek Jans Kamp Klaas Kool Lam Meij Mul Noord Oost Paard Pol Rie Rood Scho Smit Spaan Ter Uit Veld Vis Vries Wal Wes Wijn Zand Zwart Ça Öz".split(
    " ",
  );
const middles = ["", "e", "en", "er", "ing", "el", "o", "a"];
const ends =
  "beek berg bosch dam donk end es gaard hof huizen kamp laar man meijer mans oord recht sen ssen steen stra voort waard wijk zee".split(
    " ",
  );

/** As many people as asked for, in teams of about ten, with names as they occur in the Netherlands. */
export function generatedNames(count: number, seed = 20_261_122): GeneratedName[] {
  const random = seededRandom(seed);
  const people = Array.from({ length: count }, (_, id) => {
    const one = { given: pick(given, random), particle: pick(particles, random), family: family(random) };
    const name = [one.given, one.particle, one.family].filter(Boolean).join(" ");
    return { id, name, ...one, unit: `Wijkteam ${1 + (id % Math.max(1, Math.round(count / 10)))}` };
  });
  return people.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id - b.id));
}

function family(random: Random): string {
  const single = () => pick(beginnings, random) + pick(middles, random) + pick(ends, random);
  return random.below(20) === 0 ? `${single()}-${single()}` : single();
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[random.below(list.length)];
}
