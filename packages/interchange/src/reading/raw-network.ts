import { type Attributes, type NetworkRelation } from "../document/network-document";

/** Where a reader found it. */
export interface FoundAt {
  readonly file: string;
  readonly row: number | null;
}

export interface RawNode extends FoundAt {
  readonly id: string;
  readonly label: string;
  readonly attributes: Attributes;
  /** Null: the file does not tell. */
  readonly presence: readonly string[] | null;
  readonly answered: readonly string[] | null;
}

export interface RawTie extends FoundAt {
  readonly from: string;
  readonly to: string;
  readonly relation: string;
  readonly wave: string;
  readonly weight: number | null;
  readonly attributes: Attributes;
}

/** What stands in the files, before anything is checked. */
export interface RawNetwork {
  readonly file: string;
  /** Null: told by what the ties and nodes name. */
  readonly waves: readonly string[] | null;
  /** Relations that the file declares; others are taken from the ties only when it declares none. */
  readonly relations: readonly NetworkRelation[] | null;
  /** Null: there is no list of nodes; the ends of the ties are the nodes. */
  readonly nodes: readonly RawNode[] | null;
  readonly ties: readonly RawTie[];
}
