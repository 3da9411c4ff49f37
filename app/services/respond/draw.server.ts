import { createHmac } from "node:crypto";
import { appError } from "@vensterbank/core";
import { type TenantRepositories } from "@vensterbank/db";
import { drawTopics, topicsDrawn } from "@vensterbank/instrument";
import { refuse } from "../write-result.server";
import { respondentOf } from "./pseudonym.server";
import { type Visit } from "./visit.server";

/** What chance decides for one respondent. */
export interface Draw {
  readonly topics: readonly string[];
  /** Seed of the order of the portraits, 32 bits. */
  readonly order: number;
}

/**
 * Draws change topics and the order of the portraits. The programme's key stands between a person and the draw: a pair
 * of topics can be read from a response, and must not lead back to a person once that key is gone. Inside, the index is
 * the place among all that were invited in the order of their keyed hashes, so that every pair comes up equally often.
 */
export async function drawFor({ waves, programmes }: TenantRepositories, visit: Visit): Promise<Draw> {
  const { wave, instrument, side, participation } = visit;
  const key = await programmes.key(wave.programmeId);
  if (key === undefined) refuse(appError("key-missing"));
  const hash = (purpose: string, who: string) =>
    createHmac("sha256", Buffer.from(key, "hex"))
      .update(`${purpose}:${wave.id}:${wave.seed}:${who}`)
      .digest();
  const own = respondentOf(participation);
  const topics = instrument.topics.map((topic) => topic.key);
  const order = hash("order", own).readInt32BE();
  const place = hash("topics", own);
  if (side === "partner")
    return { topics: drawTopics(topics, place.readUInt32BE(), topicsDrawn.partner), order };
  const members = await waves.listMembers(wave.id);
  const index = members.filter(({ personId }) => hash("topics", personId).compare(place) < 0).length;
  return { topics: drawTopics(topics, index, topicsDrawn.inside), order };
}
