import { describeAnswersAndResults } from "./answers-and-results";
import { describeCommands } from "./commands";
import { describeIsolation } from "./isolation";
import { describeRosterAndWaves } from "./roster-and-waves";
import { postgresPlace } from "./test-database";
import { describeUnitsOfWork } from "./units-of-work";

describeUnitsOfWork(postgresPlace);
describeRosterAndWaves(postgresPlace);
describeAnswersAndResults(postgresPlace);
describeIsolation(postgresPlace);
describeCommands(postgresPlace);
