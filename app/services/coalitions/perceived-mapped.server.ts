import { type WindowInput } from "@vensterbank/charts";
import { message, type Message, type NameLevel } from "@vensterbank/core";
import {
  type BorderMeasures,
  type Measure,
  type NetworkResult,
  type WithheldReason,
} from "@vensterbank/network";
import {
  type Agreement,
  agreementOf,
  mappedPlace,
  mappedReading,
  type MappedReading,
  perceivedReading,
  type PerceivedReading,
  points,
  type ReleasedPosition,
  type ReleasedWaveResult,
} from "@vensterbank/reporting";
import { type Axis, type Interval } from "@vensterbank/typology";
import { windowReading } from "../results/report/chart-values.server";
import { unitsPerceivedMapped, type UnitPerceivedMapped } from "./units-perceived-mapped.server";

/** What people say about both coalitions beside what their relations show (coalitions 6). */
export interface PerceivedMappedSection {
  /** The organisation in its window, with the map as a second mark; null when nothing of it may be seen. */
  readonly window: WindowInput | null;
  readonly sides: readonly PerceivedMappedSide[];
  /** Null where units may not be told apart by their relations. */
  readonly units: readonly UnitPerceivedMapped[] | null;
  /** Who filled in the questions, which need not be who told about relations; null when it may not be told. */
  readonly questions: { readonly answered: number; readonly invited: number } | null;
}

export const mappedShareKeys = [
  "confirmedPairs",
  "unitsCovered",
  "reciprocity",
  "bothLevels",
  "confirmedAcross",
] as const;
export type MappedShareKey = (typeof mappedShareKeys)[number];

export interface MappedShare {
  readonly key: MappedShareKey;
  readonly value: number | null;
  readonly reason: WithheldReason | null;
}

export interface PerceivedMappedSide {
  readonly axis: Axis;
  readonly agreement: Agreement;
  /** The two beside each other, as one sentence. */
  readonly finding: Message;
  readonly perceived: Message;
  readonly mapped: Message;
  readonly shares: readonly MappedShare[];
  /** What could explain it; empty where there is nothing to explain. */
  readonly because: readonly Message[];
}

/** What is needed of a network result. */
export type MappedNetwork = Pick<NetworkResult, "coverage" | "mapped"> & {
  readonly scopes: { readonly combined: { readonly border: Pick<BorderMeasures, "confirmed"> } };
};
/** What is needed of the outcome of the questions. */
export type PerceivedOutcome = Pick<
  ReleasedWaveResult,
  "cut" | "scale" | "threshold" | "organisation" | "departments" | "teams"
>;

interface PerceivedMappedSource {
  readonly stored: MappedNetwork;
  /** Null while the outcome of the questions is not there. */
  readonly released: PerceivedOutcome | null;
  readonly view: NameLevel;
  /** Names of units by id. */
  readonly unitName: (unitId: string) => string;
}

/** Made from what the disclosure gate let through and from figures of the organisation as a whole. */
export function perceivedMapped(source: PerceivedMappedSource): PerceivedMappedSection {
  const { stored, released, view } = source;
  const organisation = released?.organisation.shown === true ? released.organisation : null;
  const position = organisation?.position.shown === true ? organisation.position : null;
  const shares = { internal: insideShares(stored), external: outsideShares(stored) };
  return {
    window: released && position && windowOf(released, position, shares),
    sides: (["internal", "external"] as const).map((axis) => {
      const perceived =
        released && position
          ? { mean: position.mean[axis], interval: position.interval95[axis], cut: released.cut }
          : null;
      return sideOf(axis, perceived, shares[axis], stored);
    }),
    units: released === null || view === "groups" ? null : unitsPerceivedMapped({ ...source, released }),
    questions: organisation && { answered: organisation.answered, invited: organisation.invited },
  };
}

function windowOf(
  { cut, scale }: PerceivedOutcome,
  position: ReleasedPosition & { readonly shown: true },
  shares: Readonly<Record<Axis, readonly MappedShare[]>>,
): WindowInput {
  const ends = { lowest: scale.lo, highest: scale.hi, cut };
  const place = (axis: Axis) => mappedPlace(comparable(shares[axis]), ends);
  const [internal, external] = [place("internal"), place("external")];
  return {
    cut,
    n: position.n,
    reading: windowReading(position),
    label: message("coalitions.perceived.mark"),
    ...(internal && external && { mapped: { internal, external } }),
  };
}

const shareOf = (key: MappedShareKey, { value, reason }: Measure): MappedShare => ({ key, value, reason });

/** Where too few people told to show every share, the one that is left does not stand for the whole side. */
function comparable(shares: readonly MappedShare[]): (number | null)[] {
  const tooFew = shares.some(({ reason }) => reason === "response-below-70");
  return shares.map(({ value }) => (tooFew ? null : value));
}

function insideShares({ mapped: { inside } }: MappedNetwork): MappedShare[] {
  return [
    shareOf("confirmedPairs", inside.confirmedPairs),
    shareOf("unitsCovered", inside.unitsCovered),
    shareOf("reciprocity", inside.reciprocity),
  ];
}

function outsideShares({ mapped: { outside }, scopes }: MappedNetwork): MappedShare[] {
  return [
    shareOf("bothLevels", outside.unitsAtBothLevels),
    shareOf("confirmedAcross", scopes.combined.border.confirmed),
  ];
}

function sideOf(
  axis: Axis,
  said: { readonly mean: number | null; readonly interval: Interval | null; readonly cut: number } | null,
  shares: readonly MappedShare[],
  { coverage }: MappedNetwork,
): PerceivedMappedSide {
  const { mean, interval, cut } = said ?? { mean: null, interval: null, cut: 0 };
  const perceived = perceivedReading(mean, interval, cut);
  const mapped = mappedReading(comparable(shares));
  const agreement = agreementOf(perceived, mapped);
  return {
    axis,
    agreement,
    finding: findingOf(axis, agreement, perceived, mapped),
    perceived:
      mean === null || interval === null
        ? message("coalitions.perceived.unknown")
        : message(`coalitions.perceived.${perceived}`, {
            points: points(mean),
            low: Math.max(0, points(interval[0])),
            high: Math.min(100, points(interval[1])),
          }),
    mapped: message(`coalitions.mapped.${mapped}`),
    shares,
    because: becauseOf(axis, agreement, coverage),
  };
}

function findingOf(
  axis: Axis,
  agreement: Agreement,
  perceived: PerceivedReading,
  mapped: MappedReading,
): Message {
  if (agreement === "agree") return message(`coalitions.agreement.${axis}.agree.${perceived}`);
  if (agreement !== "open") return message(`coalitions.agreement.${axis}.${agreement}`);
  const open = perceived === "around" ? (mapped === "mixed" ? "neither" : "perceived") : "mapped";
  return message(`coalitions.agreement.${axis}.open.${open}`);
}

const reasons = { "people-higher": ["other", "indirect"], "map-higher": ["quality", "new"] } as const;

/** Possible explanations, never a verdict on either of the two. */
function becauseOf(
  axis: Axis,
  agreement: Agreement,
  { people, partners }: NetworkResult["coverage"],
): Message[] {
  if (agreement !== "people-higher" && agreement !== "map-higher") return [];
  const silent = axis === "internal" ? people : partners;
  return [
    ...reasons[agreement].map((reason) => message(`coalitions.because.${axis}.${agreement}.${reason}`)),
    ...(silent.answered < silent.present
      ? [
          message(`coalitions.because.${axis}.silent`, {
            answered: silent.answered,
            present: silent.present,
          }),
        ]
      : []),
  ];
}
