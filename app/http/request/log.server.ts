import pino from "pino";
import { env } from "../../env.server";

/** JSON lines on standard output. Never answers, names, tokens, addresses or bodies. */
export const log = pino({
  level: env.NODE_ENV === "test" ? "silent" : env.LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
});
