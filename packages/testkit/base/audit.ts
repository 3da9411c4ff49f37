/** An advisory that was looked at and is lived with until a day. */
export interface ReviewedAdvisory {
  /** As in GitHub's database: GHSA-… */
  readonly id: string;
  readonly reason: string;
  /** Last day on which the reason holds (ISO date). */
  readonly until: string;
}

export type AuditOutcome =
  | { readonly kind: "asked"; readonly faults: readonly string[]; readonly advisories: number }
  /** The registry did not answer as it should; nothing is known. */
  | { readonly kind: "not-asked"; readonly why: string };

const grave = new Set(["high", "critical"]);

interface Advisory {
  readonly module_name?: unknown;
  readonly severity?: unknown;
  readonly title?: unknown;
  readonly github_advisory_id?: unknown;
}

/**
 * What `pnpm audit --json` says of the production dependencies: grave advisories are faults unless they were reviewed
 * and the review still holds.
 * @param answer what it wrote, whatever that is
 * @param today ISO date
 */
export function judgeAudit(
  answer: string,
  reviewed: readonly ReviewedAdvisory[],
  today: string,
): AuditOutcome {
  const read = parsed(answer);
  if (read === null) return { kind: "not-asked", why: "no answer" };
  const advisories = read.advisories;
  if (typeof advisories !== "object" || advisories === null)
    return { kind: "not-asked", why: codeOf(read.error) };
  const found = Object.entries(advisories as Record<string, Advisory>);
  const faults = found.flatMap(([key, advisory]) => {
    const id = typeof advisory.github_advisory_id === "string" ? advisory.github_advisory_id : key;
    if (!grave.has(String(advisory.severity))) return [];
    const review = reviewed.find((one) => one.id === id);
    const what = `${String(advisory.module_name)}: ${String(advisory.title)} (${id}, ${String(advisory.severity)})`;
    if (review === undefined) return [what];
    return review.until < today ? [`${what}; its review held until ${review.until}`] : [];
  });
  return { kind: "asked", faults, advisories: found.length };
}

function parsed(answer: string): { advisories?: unknown; error?: unknown } | null {
  try {
    const value: unknown = JSON.parse(answer);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}

/** Not its message: that names hosts. */
function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === "string" && /^\w{1,60}$/.test(code) ? code : "an answer of another kind";
}
