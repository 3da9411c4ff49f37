import { parseEnv } from "./parse-env";

/** Parsed once at boot; nothing else reads the process environment. */
export const env = parseEnv(process.env);

export const isHttps = env.APP_URL.startsWith("https:");
