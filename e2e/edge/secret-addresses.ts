import { sitePatterns } from "../access/site-map";
import { type RunningServer } from "../server";

/** Made-up secrets that no answer knows, one for every kind; put together so that each can be looked for. */
export const madeUp = {
  token: "kJ8sW2mQ-geheim-1-xZ5vB7nR3tY",
  code: "c0d3-geheim-2-Lp4Kd9Fh6Gs1",
  state: "st4te-geheim-3-Qw7Er2Ty5Ui",
  password: "wachtwoord-geheim-4-Zx3Cv",
  email: "geheim-5@nergens.example",
  answer: "antwoord-geheim-6-van-iemand",
} as const;

/** Secrets of the demo that work: those of two personal links. */
export function workingSecrets({ demo }: RunningServer): readonly string[] {
  return [demo.links.inside, demo.links.partner].map((link) => link.slice("/r/".length));
}

/**
 * Addresses with a secret in every place where the product has one, and in places where it has none: typing errors,
 * other letters, what old versions of Remix asked, and what programs try that look for weak spots.
 */
export function secretAddresses(server: RunningServer): readonly string[] {
  const secrets = [...workingSecrets(server), madeUp.token];
  const patterns = sitePatterns().filter((pattern) => pattern.includes(":token"));
  return secrets.flatMap((secret) => [
    ...patterns.map((pattern) => pattern.replace(":token", secret).replace(/:\w+/g, "about")),
    ...patterns.map((pattern) => `${pattern.replace(":token", secret).replace(/:\w+/g, "about")}.data`),
    `/${secret}`,
    `/R/${secret}`,
    `/r//${secret}`,
    `/r/${secret}/`,
    `/r/${secret}/nowhere`,
    `/r/${secret}/%zz`,
    `/r/${secret}%00`,
    `/r/${secret}/..%2f..%2fetc`,
    `/r/${secret}?_data=routes/respond/begin`,
    `/r/${secret}.data?_routes=routes/respond/begin`,
    `/__manifest?p=/r/${secret}&version=1`,
    `/sign-in?returnTo=/r/${secret}`,
    `/t/vaart?next=${secret}`,
    `/t/${secret}/people`,
    `/t/vaart/people/${secret}`,
    `/assets/${secret}.js`,
    `/sign-in/sso/${secret}?code=${madeUp.code}&state=${madeUp.state}`,
    `/sign-in/sso/callback?code=${madeUp.code}&state=${madeUp.state}`,
  ]);
}
