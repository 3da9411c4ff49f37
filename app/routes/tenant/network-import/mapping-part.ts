import type { NetworkDescription } from "../../../services/network-import/describe-network.server";
import { type MappingFields } from "./mapping-fields";

/** What every part of the mapping form needs. */
export interface MappingPart {
  readonly fields: MappingFields;
  readonly found: NetworkDescription;
}
