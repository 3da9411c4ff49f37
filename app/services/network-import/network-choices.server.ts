import { insideRoles, nameLevels, respondentRoles, thresholdFloors, tieLevels } from "@vensterbank/core";
import { networkReadFormats } from "@vensterbank/interchange";
import { z } from "zod";

/** Columns of a table that can be pointed out when their names are not the usual ones. */
export const namedColumns = ["id", "label", "source", "target", "weight", "relation", "wave"] as const;

const columnName = z.string().trim().max(200).optional();

/** How the files are to be read, where they do not tell themselves. */
export const readingInput = z.object({
  format: z.enum(networkReadFormats).optional(),
  columns: z.partialRecord(z.enum(namedColumns), columnName).default({}),
});
export type ReadingInput = z.infer<typeof readingInput>;

/** How weights become the four strengths. */
export const strengthRules = ["as-is", "quartiles", "fixed"] as const;
/** Who answered: as the files tell, everybody who was there, or who named at least somebody. */
export const answeredRules = ["file", "all", "named"] as const;
/** By what people of the file are found on the staff list. */
export const matchRules = ["none", "code", "email"] as const;

/** Name of a column of the nodes; absent = none of them. */
const column = z.string().max(200).optional();

/** What the mapping page sends: what in the files stands for what here. */
export const mappingInput = z.object({
  /** Absent only until `mappingFaults` has asked for it, like what else has to be filled in. */
  name: z.string().trim().max(120).default(""),
  waves: z.array(
    z.object({
      /** As the file calls it; the only wave of a file may have no name. */
      wave: z.string().max(200).default(""),
      take: z.literal("yes").optional(),
      title: z.string().trim().max(80).optional(),
      date: z.iso.date().optional(),
    }),
  ),
  relations: z.array(
    z.object({
      relation: z.string().max(200).default(""),
      level: z.enum(tieLevels).optional(),
      /** A tie counts as named by both, though the file tells one way. */
      bothWays: z.literal("yes").optional(),
    }),
  ),
  strength: z.enum(strengthRules),
  /** For ties that have no weight, and for all of them under the rule `fixed`. */
  fixedStrength: z.coerce.number().int().min(1).max(4),
  /** Lighter ties are left out; absent = everything above nought is a tie. */
  atLeast: z.coerce.number().optional(),
  answered: z.enum(answeredRules),
  roleColumn: column,
  /** By the place of the value among the values of the column; see `NetworkColumn.values`. */
  roleOf: z.array(z.enum(respondentRoles).nullish()).default([]),
  /** The column that `roleOf` was filled in for: another one may have been chosen since. */
  roleOfColumn: column,
  /** Of people without a role in the file. */
  otherRole: z.enum(insideRoles),
  partnerColumn: column,
  partnerValues: z.array(z.string().max(200)).default([]),
  sectorColumn: column,
  /** Of partners without a sector in the file. */
  otherSector: z.string().trim().max(80).optional(),
  unitColumn: column,
  match: z.enum(matchRules),
  /** Absent = the id of the node. */
  matchColumn: column,
  nameLevel: z.enum(nameLevels, "networkImport.fault.noPromise").optional(),
  results: z.coerce.number("errors.field.required").int().min(thresholdFloors.results).max(100),
});
export type MappingInput = z.infer<typeof mappingInput>;

export const networkChoices = z.object({ reading: readingInput, mapping: mappingInput.nullable() });
export type NetworkChoices = z.infer<typeof networkChoices>;
