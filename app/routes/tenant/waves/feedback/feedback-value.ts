import type { FeedbackAudience, FeedbackSection } from "@vensterbank/reporting";
import type { EditedBlock, EditedSection } from "../../../../services/feedback/get-feedback.server";

/** A block as its fields hold it. */
export interface BlockValue {
  readonly id: string;
  readonly kept: string;
  readonly audience: FeedbackAudience;
  readonly nl: string;
  readonly en: string;
}
export type FeedbackValue = Record<FeedbackSection, BlockValue[]>;

export const newBlock: BlockValue = { id: "", kept: "yes", audience: "everybody", nl: "", en: "" };

const valueOfBlock = ({ id, kept, audience, own }: EditedBlock): BlockValue => ({
  ...{ id, audience },
  kept: kept ? "yes" : "",
  nl: own?.nl ?? "",
  en: own?.en ?? "",
});

export function valueOfSections(sections: readonly EditedSection[]): FeedbackValue {
  return Object.fromEntries(
    sections.map(({ section, blocks }) => [section, blocks.map(valueOfBlock)]),
  ) as FeedbackValue;
}
