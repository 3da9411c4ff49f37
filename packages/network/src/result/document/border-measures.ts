import { type Measure } from "../../measure";

export interface BorderMeasures {
  /** Share of connected pairs that join a person inside and a partner. */
  readonly shareOfPairs: Measure;
  readonly shareOfStrength: Measure;
  /** People inside with at least one tie across, of the people who answered. */
  readonly peopleWithTie: Measure;
  /** Partners connected, of the partners present. */
  readonly partnersConnected: Measure;
  /** Share confirmed, on cross-border pairs where person and partner both answered. */
  readonly confirmed: Measure;
}
