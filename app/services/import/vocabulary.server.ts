import {
  type defaultSectors,
  type InsideRole,
  type RespondentRole,
  type TieLevel,
  type UnitLevel,
} from "@vensterbank/core";
import { comparable } from "./column-names.server";

/** What happened to an organisation, as far as the time axis tells apart. */
export const changeEventKinds = [
  "new-director",
  "merger",
  "reorganisation",
  "tender-won",
  "tender-lost",
  "budget-cut",
  "law",
  "agreement",
  "other",
] as const;
export type ChangeEventKind = (typeof changeEventKinds)[number];

type Words<T extends string> = ReadonlyMap<string, T>;

function words<T extends string>(meanings: Readonly<Record<T, readonly string[]>>): Words<T> {
  const found = new Map<string, T>();
  for (const meaning of Object.keys(meanings) as T[])
    for (const word of [meaning, ...meanings[meaning]]) found.set(comparable(word), meaning);
  return found;
}

export const roleWords: Words<RespondentRole> = words({
  director: ["directeur", "directie", "bestuurder", "directeur-bestuurder"],
  manager: ["leidinggevende", "teamleider", "teammanager", "afdelingshoofd", "teamlead"],
  professional: [
    "beroepskracht",
    "hulpverlener",
    "uitvoerend",
    "uitvoerend medewerker",
    "sociaal werker",
    "social worker",
  ],
  support: ["ondersteuning", "ondersteunend", "ondersteuner", "staf", "stafmedewerker", "staff"],
  partner: ["partnerorganisatie", "samenwerkingspartner"],
});

/** Roles of people inside; "partner" is not one of them. */
export const insideRoleWords: Words<InsideRole> = new Map(
  [...roleWords].flatMap(([word, role]) => (role === "partner" ? [] : [[word, role] as const])),
);

export const unitLevelWords: Words<UnitLevel> = words({
  organisation: ["organisatie", "organization"],
  department: ["afdeling", "sector", "regio", "division"],
  team: [],
});

export const tieLevelWords: Words<TieLevel> = words({
  case: ["casus", "cliënt", "zaak", "client"],
  practice: ["werkwijze", "praktijk", "project", "way of working"],
  strategic: ["strategisch", "beleid", "beleid en afspraken", "policy"],
});

export const eventKindWords: Words<ChangeEventKind> = words({
  "new-director": ["nieuwe directeur", "nieuwe bestuurder"],
  merger: ["fusie", "samenvoeging"],
  reorganisation: ["reorganisatie", "reorganization"],
  "tender-won": ["aanbesteding gewonnen"],
  "tender-lost": ["aanbesteding verloren"],
  "budget-cut": ["bezuiniging"],
  law: ["wet", "wetswijziging", "new act"],
  agreement: ["overeenkomst", "convenant", "afspraak"],
  other: ["overig", "anders"],
});

type DefaultSector = (typeof defaultSectors)[number];

/** Default sectors under their Dutch and English names. A sector that is not here is one of the tenant's own. */
export const sectorWords: Words<DefaultSector> = words({
  municipality: ["gemeente"],
  "municipal-teams": ["gemeentelijke teams", "wijkteams", "municipal teams"],
  housing: ["woningcorporatie", "wonen", "corporatie", "housing corporation"],
  "police-justice": ["politie en justitie", "politie", "justitie", "police and justice"],
  health: ["zorg", "gezondheidszorg", "huisartsenzorg", "zorg en huisartsen", "health and GP care"],
  "mental-health": ["ggz", "geestelijke gezondheidszorg", "mental health"],
  "youth-care": ["jeugdzorg", "jeugdhulp", "youth care"],
  education: ["onderwijs"],
  employment: ["werk en inkomen", "werk en uitkering", "employment and benefits"],
  employers: ["werkgevers"],
  volunteers: ["vrijwilligers", "vrijwilligers en bewoners", "bewonersgroepen", "volunteers and residents"],
  welfare: ["welzijn", "andere welzijnsorganisatie", "other welfare organisation"],
  knowledge: ["kennisinstelling", "kennisinstituut", "knowledge institute"],
  "professional-body": ["beroepsvereniging", "professional body"],
  politics: ["politiek"],
});

/** Words for "don't know / not applicable": an answer without a value. */
export const dontKnowWords: ReadonlySet<string> = new Set(
  [
    "dk",
    "na",
    "nvt",
    "weet ik niet",
    "weet niet",
    "weet ik niet / n.v.t.",
    "don't know",
    "not applicable",
    "niet van toepassing",
  ].map(comparable),
);
