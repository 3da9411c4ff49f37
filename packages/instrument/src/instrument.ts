import {
  type ChangeTopic,
  type InsideRole,
  type LocalizedText,
  type NameLevel,
  type Reaction,
  type RespondentRole,
  type TieLevel,
} from "@vensterbank/core";

/** Who a part of the instrument is for: people of the organisation, or people of partner organisations. */
export type Side = "inside" | "partner";

/** The two axes and the confusion marker. */
export const scales = ["INT", "EXT", "CON"] as const;
export type Scale = (typeof scales)[number];

export const facets = [
  "int.horizontal",
  "int.vertical",
  "int.vision",
  "int.say",
  "int.conditions",
  "ext.orientation",
  "ext.strategic",
  "ext.operational",
  "ext.innovation",
  "ext.assertive",
  "con.ambivalence",
  "con.influence",
  "con.adhoc",
] as const;
export type Facet = (typeof facets)[number];

/** `reversed`: agreeing, or "always", tells of a low value. */
export type Keying = "direct" | "reversed";

/** One possible answer of a rating. */
export interface Anchor {
  readonly value: number;
  readonly label: LocalizedText;
}

/** `agreement` and `frequency` 1-5; `extent` 0-10; `tenure` bands 1-5; `strength` and `benefit` 1-4 (relations). */
export type AnchorKind = "agreement" | "frequency" | "extent" | "tenure" | "strength" | "benefit";

interface ItemBase {
  /** Stable over versions as long as the question means the same; names its answer. */
  readonly id: string;
  readonly askedOf: readonly RespondentRole[];
  readonly text: LocalizedText;
  readonly help?: LocalizedText;
  /** Where in the theory the item comes from. */
  readonly source: string;
}

/** A choice from ordered anchors. "Don't know / not applicable" is always possible besides. */
export interface RatingItem extends ItemBase {
  readonly kind: "rating";
  readonly anchors: AnchorKind;
  readonly keying: Keying;
  /** The axis or marker it is scored in; null when it is read by itself. */
  readonly scale: Scale | null;
  readonly facet: Facet | null;
  /** Key of the change topic it asks about. */
  readonly topic?: string;
  /** Id of the item whose average among the other group is estimated. */
  readonly estimates?: string;
}

export interface Option {
  readonly code: string;
  readonly label: LocalizedText;
}

/** A choice from unordered options; `units` = the list of units of the wave, which the caller supplies. */
export interface OptionItem extends ItemBase {
  readonly kind: "option";
  readonly options: readonly Option[] | "units";
}

/** Two readings of the portraits: the organisation as it is, and as one wishes it in a year. */
export type PortraitTime = "now" | "wished";

/** One portrait that gets some of 100 points, together with the others of its set. */
export interface PointsItem extends ItemBase {
  readonly kind: "points";
  readonly set: `portrait.${PortraitTime}`;
  readonly reaction: Reaction;
}

/** An answer in one's own words; never required. */
export interface TextItem extends ItemBase {
  readonly kind: "text";
  /** An open question of the tenant's own: its words stand as they are, nothing in them is filled in. */
  readonly own?: true;
  /** Characters (UTF-16 units, a line break counts as one). */
  readonly maxLength: number;
}

/** A closed question that a tenant added. It has no scale and no facet: it can never be scored into the axes. */
export interface OwnItem extends ItemBase {
  readonly kind: "own";
  readonly form: "scale" | "choice";
  /** Values 1 and up, in the order of the screen. */
  readonly anchors: readonly Anchor[];
  /** "Don't know / not applicable" can be chosen as well. */
  readonly dontKnow: boolean;
}

export type Item = RatingItem | OptionItem | PointsItem | TextItem | OwnItem;

/** The parts of the questionnaire, as the specification letters them. */
export type Part = "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I";

/** Questions that belong together: one screen. All ratings 1-5 of a theme have the same anchors. */
export interface Theme {
  /** Also the id of its screen: lower case, digits and hyphens, usable in an address. */
  readonly id: string;
  readonly part: Part;
  readonly title: LocalizedText;
  readonly intro: LocalizedText | null;
  /** Another introduction for some roles. */
  readonly introFor?: Partial<Record<InsideRole, LocalizedText>>;
  /** The change topic that the whole theme is about. */
  readonly topic?: string;
  /** Only for who drew the topic (planned missingness). */
  readonly drawn?: boolean;
  /** Items appear in random order, the same for one person on every visit. */
  readonly shuffled?: boolean;
  readonly items: readonly Item[];
}

export const moduleIds = ["core", "portraits", "coalitions", "mirror"] as const;
export type ModuleId = (typeof moduleIds)[number];

export interface InstrumentModule {
  readonly id: ModuleId;
  readonly side: Side;
  readonly name: LocalizedText;
  readonly themes: readonly Theme[];
}

/** Texts of the questions about relations; rows come from the roster, not from items. */
export interface RelationsPart {
  readonly source: string;
  readonly title: LocalizedText;
  /** Said in these words wherever relations are asked (trust 1.2). */
  readonly confidential: LocalizedText;
  readonly question: Readonly<Record<"colleagues" | "partners" | "organisation", LocalizedText>>;
  readonly level: {
    readonly text: LocalizedText;
    readonly options: Readonly<Record<TieLevel, LocalizedText>>;
  };
  readonly strength: { readonly text: LocalizedText; readonly anchors: "strength" };
  readonly benefit: { readonly text: LocalizedText; readonly anchors: "benefit" };
  readonly nobody: LocalizedText;
  readonly skip: LocalizedText;
  /** From the second wave on, earlier relations are put to the respondent first. */
  readonly earlier: Readonly<Record<"text" | "confirm" | "change" | "ended", LocalizedText>>;
}

/** One paragraph of the notice. Placeholders stand between double braces. */
export interface NoticeBlock {
  readonly id: string;
  readonly title: LocalizedText;
  readonly text: LocalizedText;
  /** Only for this side, only with relations, only at this level of names; absent = always. */
  readonly side?: Side;
  readonly relations?: boolean;
  readonly nameLevel?: NameLevel;
}

/** An instrument version, complete with the change topics it was made for. Immutable. */
export interface Instrument {
  readonly id: string;
  /** A changed item is a new version; trends run only over unchanged items. */
  readonly version: string;
  readonly topics: readonly ChangeTopic[];
  readonly anchors: Readonly<Record<AnchorKind, readonly Anchor[]>>;
  readonly dontKnow: LocalizedText;
  readonly modules: readonly InstrumentModule[];
  readonly relations: RelationsPart;
  readonly notice: readonly NoticeBlock[];
  /** What one agrees to before the first question; the second text is for notices with relations. */
  readonly consent: Readonly<Record<"plain" | "relations", LocalizedText>>;
}
