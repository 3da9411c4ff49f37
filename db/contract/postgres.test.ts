import { describeAnswersAndResults } from "./answers-and-results";
import { describeCommands } from "./commands";
import { describeConflictingWrites } from "./conflicting-writes";
import { describeIsolation } from "./isolation";
import { describeJobsAndReleases } from "./jobs-and-releases";
import { describeKeyring } from "./keyring";
import { describeRosterAndWaves } from "./roster-and-waves";
import { postgresPlace } from "./test-database";
import { describeUnitsOfWork } from "./units-of-work";

describeUnitsOfWork(postgresPlace);
describeConflictingWrites(postgresPlace);
describeRosterAndWaves(postgresPlace);
describeAnswersAndResults(postgresPlace);
describeJobsAndReleases(postgresPlace);
describeIsolation(postgresPlace);
describeCommands(postgresPlace);
describeKeyring(postgresPlace);
