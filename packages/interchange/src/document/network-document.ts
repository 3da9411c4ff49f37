/** A value of an attribute. Empty text is null; null and a key that is left out mean the same: not known. */
export type AttributeValue = string | number | boolean | null;
/** Name to value. Over all nodes (or all ties) the values of one name are of one type. */
export type Attributes = Readonly<Record<string, AttributeValue>>;

export interface NetworkRelation {
  readonly name: string;
  /** False: a tie between two nodes stands once, whichever of the two is `from`. */
  readonly directed: boolean;
  /** Waves in which it was asked; left out = all of them. Not asked is unknown, not "no ties". */
  readonly waves?: readonly string[];
}

export interface NetworkNode {
  /** Unique in the document, never empty. */
  readonly id: string;
  /** Never empty. */
  readonly label: string;
  readonly attributes: Attributes;
  /** Waves in which it was part of the network, at least one; all of them where a file does not tell. */
  readonly presence: readonly string[];
  /** Waves, among those of its presence, in which it answered; null = the file does not tell. */
  readonly answered: readonly string[] | null;
}

export interface NetworkTie {
  readonly from: string;
  readonly to: string;
  /** Name of one of the relations. */
  readonly relation: string;
  /** One of the waves. */
  readonly wave: string;
  /** Finite; null = a tie without a weight. Nought is a report of nought, not a tie that is missing. */
  readonly weight: number | null;
  readonly attributes: Attributes;
}

/**
 * A network over waves as files tell it: what every reader makes and every writer takes. Ties stand once per relation
 * and wave; their ends are present in it; nothing ties to itself. Who did not answer has no outgoing ties because they
 * were not observed, not because there are none.
 */
export interface NetworkDocument {
  /** Oldest first, at least one; a single wave may be unnamed (""). */
  readonly waves: readonly string[];
  /** At least one. */
  readonly relations: readonly NetworkRelation[];
  readonly nodes: readonly NetworkNode[];
  readonly ties: readonly NetworkTie[];
}
