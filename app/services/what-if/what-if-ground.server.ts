import { type TieLevel } from "@vensterbank/core";
import type { ResultRow, TenantRepositories } from "@vensterbank/db";
import { type NetworkResult, readNetworkResult, type WithheldReason } from "@vensterbank/network";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { type ReadableWaves } from "../coalitions/readable-waves.server";
import { type ComputationRunner } from "../computations/computation-runner.server";
import { type NamedNodes, namedNodes } from "./named-nodes.server";
import { type CoverageReason, coverageReasons } from "./what-if-page.server";

/** What is known before anything is computed. */
export interface WhatIfGround {
  readonly waves: ReadableWaves;
  readonly stored: NetworkResult;
  /** Of the stored result; changes with it. */
  readonly version: string;
  readonly threshold: number;
  /** Null without the right to names, or when too few answered for figures of people. */
  readonly nodes: NamedNodes | null;
}

/** With what it is computed, and for whom. */
export interface WhatIfRun {
  readonly scope: Pick<MemberScope, "read" | "tenant">;
  readonly runner: ComputationRunner;
  readonly signal?: AbortSignal;
}

export async function whatIfGround(
  repositories: TenantRepositories,
  waves: ReadableWaves,
  row: ResultRow,
  level: TieLevel | "combined",
): Promise<WhatIfGround> {
  const stored = readNetworkResult(row.document);
  const people = waves.view === "names" && stored.coverage.nodesWithheld === null;
  return {
    waves,
    stored,
    version: row.contentHash,
    threshold: waves.wave.frozen.settings.thresholds.results,
    nodes: people ? await namedNodes(repositories, waves, stored, level) : null,
  };
}

/** Why a network has no figures of people, or none of groups. */
export function coverageReason(reason: WithheldReason | null): CoverageReason | null {
  return reason === null ? null : (coverageReasons.find((one) => one === reason) ?? "no-people");
}
