import { z } from "zod";
import { oneLine } from "../settings-input.server";

/** For how long operators may look, in hours: an hour to seven days. */
export const supportHours = ["1", "4", "24", "72", "168"] as const;

export const supportInput = z.object({ hours: z.enum(supportHours), reason: oneLine(300) });
export type SupportInput = z.infer<typeof supportInput>;
