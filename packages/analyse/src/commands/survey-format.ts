/** The part of `--help` that every survey command shares. */
export const surveyFormat = `DIR holds
  responses.csv     id (pseudonym, the same in all waves), wave, unit (a team), role, then one column per item;
                    empty = missing or don't know; people without a line did not answer
  instrument.csv    item, scale, facet, reversed (0/1), lo, hi (anchors of the item)
  units.csv         unit, parent, level (organisation, department, team), name; order of lines = order of units
  frame.csv         wave, unit, role, N (entitled to answer)
  frame_linked.csv  wave_from, wave_to, unit_from, unit_to, role_from, role_to, N (entitled in both; may be absent)
  analysis.json     dataset, axes {I, E: scale}, other_scales, cut, lo, hi, full_out, full_in, min_share_percent,
                    min_items; raking {margins, role_order, team_size_classes [name, from, to],
                    min_respondents_per_category, trim_at_times_median}; bootstrap {seed, R}
  Four public data sets (lq2002, bfi, univbct, sai_open) are known by the name of their folder and need responses.csv only.

Flags
  --cut X           cut between low and high, instead of analysis.json
  --min-share P     percentage of items that must be answered for a score, instead of analysis.json`;
