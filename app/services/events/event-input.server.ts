import { z } from "zod";
import { changeEventKinds } from "../import/vocabulary.server";

/** What the page of change events sends. */
export const eventInput = z.object({
  date: z.iso.date(),
  kind: z.enum(changeEventKinds),
  title: z.string().trim().min(1).max(200),
});
export type EventInput = z.infer<typeof eventInput>;
