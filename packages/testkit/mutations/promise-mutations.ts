import { type Mutation } from "./mutation";

const early = "app/services/results/early-readers.test.ts";

/** What was promised to who answers. */
export const promiseMutations: readonly Mutation[] = [
  {
    stands: "The secret of a personal link is stored as it is",
    file: "db/link-token.ts",
    find: 'return createHash("sha256").update(token).digest("hex");',
    replace: "return createHash && token;",
    test: {
      file: "app/services/waves/stored-links.test.ts",
      name: "nobody who has the files of the database has the secret of a personal link",
    },
  },
  {
    stands: "Results are read before they are published",
    file: "app/services/results/find-released-result.server.ts",
    find: 'if (!canReadResults(scope.actor.role, wave.status)) return ok({ state: "not-published", wave });',
    replace: "canReadResults(scope.actor.role, wave.status);",
    test: { file: early, name: "is for nobody while it is open, for the consultant once it is closed" },
  },
  {
    stands: "Own words of an open wave can be released, by whoever comes",
    file: "app/services/results/list-own-words.server.ts",
    find: 'if (wave.frozen === null || !canReadResults(actor.role, wave.status)) refuse(appError("wrong-wave-status"));',
    replace:
      'if (wave.frozen === null || !canReadResults(actor.role, "published")) refuse(appError("wrong-wave-status"));',
    test: { file: early, name: "is there to be released from ten answers of one side on" },
  },
  {
    stands: "Own words can be released of fewer people than was promised",
    file: "app/services/results/list-own-words.server.ts",
    find: "answers.length >= threshold",
    replace: "answers.length >= threshold - 1",
    test: { file: early, name: "is there to be released from ten answers of one side on" },
  },
  {
    stands: "Answers to two open questions together pass for enough people",
    file: "app/services/results/open-questions.server.ts",
    find: "side === asked && question === id",
    replace: "side === asked",
    test: { file: early, name: "needs ten people at each question, however many there are in all" },
  },
  {
    stands: "A wave that is not published stands among the coalitions over time",
    file: "app/services/coalitions/readable-waves.server.ts",
    find: "return wave.frozen !== null && canReadResults(scope.actor.role, wave.status);",
    replace: 'return wave.frozen !== null && canReadResults(scope.actor.role, "published");',
    test: {
      file: "app/services/coalitions/get-coalitions.test.ts",
      name: "waves that are not published are there for a director: false",
    },
  },
  {
    stands: "Names reach whoever may see a map",
    file: "packages/access/src/can.ts",
    find: 'const ceiling: NameLevel = can(role, "coalitions.read-names") ? "names" : "roles";',
    replace: 'const ceiling: NameLevel = can(role, "coalitions.read") ? "names" : "roles";',
    test: {
      file: "app/services/coalitions/get-coalitions.test.ts",
      name: "no name or id of anybody leaves: names for a board",
    },
  },
  {
    stands: "Names reach further than the wave promised",
    file: "packages/access/src/can.ts",
    find: "return nameLevels[Math.max(nameLevels.indexOf(ceiling), nameLevels.indexOf(ofWave))];",
    replace: "return nameLevels[Math.min(nameLevels.indexOf(ceiling), nameLevels.indexOf(ofWave))];",
    test: { file: "packages/access/src/can.test.ts", name: "how far names reach director" },
  },
  {
    stands: "Names stand in files that leave the product",
    file: "packages/access/src/can.ts",
    find: 'return onScreen === "names" ? "roles" : onScreen;',
    replace: 'return onScreen as Exclude<NameLevel, "names">;',
    test: { file: "packages/access/src/can.test.ts", name: "names in files are left out" },
  },
  {
    stands: "A threshold may be set below its floor",
    file: "app/services/programmes/programme-input.server.ts",
    find: "z.coerce.number().int().min(floor).max(100)",
    replace: "z.coerce.number().int().min(floor - 1).max(100)",
    test: { file: "app/services/programmes/programmes.test.ts", name: "take no threshold below its floor" },
  },
  {
    stands: "A group one smaller than the threshold is shown",
    file: "packages/disclosure/src/withhold.ts",
    find: 'if (group.answered < threshold) return "too-few-answers";',
    replace: 'if (group.answered < threshold - 1) return "too-few-answers";',
    test: {
      file: "packages/disclosure/src/decide-releases.test.ts",
      name: "thresholds of 9: a group of eight",
    },
  },
];
