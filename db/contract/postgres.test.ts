import { describeIsolation } from "./isolation";
import { postgresPlace } from "./test-database";

describeIsolation(postgresPlace);
