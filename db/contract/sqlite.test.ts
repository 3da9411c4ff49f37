import { describeAnswersAndResults } from "./answers-and-results";
import { describeCommands } from "./commands";
import { describeIsolation } from "./isolation";
import { describeJobsAndReleases } from "./jobs-and-releases";
import { describeKeyring } from "./keyring";
import { describeRosterAndWaves } from "./roster-and-waves";
import { sqlitePlace } from "./test-database";
import { describeUnitsOfWork } from "./units-of-work";

describeUnitsOfWork(sqlitePlace);
describeRosterAndWaves(sqlitePlace);
describeAnswersAndResults(sqlitePlace);
describeJobsAndReleases(sqlitePlace);
describeIsolation(sqlitePlace);
describeCommands(sqlitePlace);
describeKeyring(sqlitePlace);
