import { isIP } from "node:net";
import { z } from "zod";

const flag = z.enum(["0", "1", "true", "false"]).transform((value) => value === "1" || value === "true");

/** Addresses and ranges, parted by commas, and the names that Express gives to ranges. */
const proxies = z
  .string()
  .default("")
  .transform((value) =>
    value
      .split(",")
      .map((one) => one.trim())
      .filter((one) => one !== ""),
  )
  .refine((all) => all.every(isProxy), { error: "addresses or ranges, parted by commas" });

function isProxy(text: string): boolean {
  if (["loopback", "linklocal", "uniquelocal"].includes(text)) return true;
  const [address, bits, ...rest] = text.split("/");
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return (
    longest > 0 &&
    rest.length === 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest))
  );
}

/** Addresses of people, parted by blanks. */
const contacts = z
  .string()
  .default("")
  .transform((value) => value.split(/\s+/).filter((one) => one !== ""))
  .refine((all) => all.every((one) => /^(mailto:[^@\s]+@[^@\s]+|https:\/\/\S+|tel:\+?[\d-]+)$/.test(one)), {
    error: "addresses that begin with mailto:, https: or tel:, parted by blanks",
  });

/** Pairs of an organisation's address name and a key, parted by blanks. */
const receivers = z
  .string()
  .default("")
  .transform((value) => value.split(/\s+/).filter((one) => one !== ""))
  .refine((all) => all.every((one) => /^[a-z0-9-]+=[\w-]{43}$/.test(one)), {
    error: "pairs of an address name and a key as name=key, parted by blanks",
  })
  .transform((all) => all.map((one) => ({ slug: one.slice(0, -44), key: one.slice(-43) })));

const environment = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Address to listen on; all of them when absent. */
  HOST: z.string().optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: z.string().default("./data"),
  /** The other halves of the programmes' keys, apart from the database; `keys` in DATA_DIR when absent. */
  KEYS_DIR: z.string().optional(),
  /** 32 bytes in hexadecimal that seal secrets in the database; made in KEYS_DIR at the first start when absent. */
  INSTALLATION_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i)
    .optional(),
  /** Mail server, as smtp://user:password@host:port or smtps://…; without one mails are kept as files in DATA_DIR/outbox. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Address that mails come from. */
  MAIL_FROM: z.email().default("vensterbank@localhost.localdomain"),
  /** Invitations and reminders that the mail server is given in a minute, at most. */
  MAIL_PER_MINUTE: z.coerce.number().int().min(1).max(60_000).default(120),
  /**
   * Address that reports about mails that did not arrive come back to; what follows a plus sign in it says whose mail it was,
   * so whatever stands between `+` and `@` has to arrive as well.
   */
  BOUNCE_ADDRESS: z
    .email()
    .refine((address) => /^[^@+]{1,14}@/.test(address), {
      error: "at most 14 characters before the @, and no plus sign",
    })
    .optional(),
  /** Port of a small mail server in this process that takes in those reports and nothing else. */
  BOUNCE_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  /**
   * How far the service goes to reach an organisation's identity provider: the internet only, private networks too, or
   * this machine as well. Outside production the last, otherwise the first, when absent.
   */
  SIGN_ON_REACH: z.enum(["public", "private", "loopback"]).optional(),
  /** Where visitors find the service; decides https-only cookies, HSTS and the links in invitations. */
  APP_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Who runs the server and its backups, parted by semicolons: named in the privacy file of every wave. */
  PROCESSORS: z
    .string()
    .default("")
    .transform((value) =>
      value
        .split(";")
        .map((one) => one.trim())
        .filter((one) => one !== ""),
    ),
  /** Demo tenants are shown as such, with their accounts on the sign-in page. */
  DEMO: flag.default(false),
  DEMO_PASSWORD: z.string().min(8).optional(),
  /** File with the moment at which this process lives (ISO 8601), for trying out what takes weeks; only beside DEMO. */
  TEST_CLOCK: z.string().optional(),
  /** Who besides this machine may say, as a reverse proxy, where a request comes from. */
  TRUST_PROXY: proxies,
  /**
   * Other installations to which an organisation may take its answers along. Whoever has such a key reads single answers,
   * so who runs this installation decides about it, and no page does.
   */
  EXPORT_RECEIVERS: receivers,
  /** Where weaknesses can be reported (security.txt); without one the file does not exist. */
  SECURITY_CONTACT: contacts,
  LOG_LEVEL: z.enum(["silent", "fatal", "error", "warn", "info", "debug", "trace"]).default("info"),
});

export interface Environment extends Omit<z.infer<typeof environment>, "APP_URL"> {
  readonly APP_URL: string;
}

/**
 * The environment as the product reads it; an empty variable counts as absent.
 * @throws Error that names every wrong variable, never its value (a database address holds a password).
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The environment is not right:\n${lines.join("\n")}`);
  }
  // Of a start without a word about it, `start.ts` decides whether there is a demo, and production has none by itself.
  const mayBecomeDemo = given.DEMO === undefined && given.NODE_ENV !== "production";
  if (parsed.data.TEST_CLOCK !== undefined && !parsed.data.DEMO && !mayBecomeDemo)
    throw new Error("The environment is not right:\n  TEST_CLOCK: only together with DEMO");
  if (parsed.data.BOUNCE_PORT !== undefined && parsed.data.BOUNCE_ADDRESS === undefined)
    throw new Error("The environment is not right:\n  BOUNCE_PORT: only together with BOUNCE_ADDRESS");
  const { APP_URL = `http://localhost:${parsed.data.PORT}`, ...rest } = parsed.data;
  return { ...rest, APP_URL: APP_URL.replace(/\/+$/, "") };
}
