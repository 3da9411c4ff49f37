/**
 * A public data set that comes as one file of responses, without instrument, units, frame and settings; those stand in
 * the code (reference/FORMAT.md 7). It is recognised by the name of its folder.
 */
export interface OlderSet {
  readonly name: string;
  /** `survey_NAME.json`, a single wave at the top level. @throws InputError */
  readonly describe: (folder: string) => Record<string, unknown>;
  /** `survey_NAME_quadrants.json`; absent where the set has no teams or no items. @throws InputError */
  readonly classify?: (folder: string) => Record<string, unknown>;
}
