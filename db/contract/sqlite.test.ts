import { describeIsolation } from "./isolation";
import { sqlitePlace } from "./test-database";

describeIsolation(sqlitePlace);
