import type { Preview } from "../../../../services/preview/get-preview.server";

/** All on one page, for reading through and printing. */
export const wholly = "all";

/** The pages of a questionnaire in their order; each can stand in the address. */
export function previewSteps({ screens, relations }: Pick<Preview, "screens" | "relations">): string[] {
  return [
    "notice",
    ...screens.map(({ id }) => id),
    ...(relations === null ? [] : ["relations"]),
    "review",
    "thanks",
  ];
}
