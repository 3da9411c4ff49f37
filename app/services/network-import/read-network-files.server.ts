import { inspectNetworkFiles, type NetworkReading, readNetwork } from "@vensterbank/interchange";
import { namedColumns } from "./network-choices.server";
import { networkLimits } from "./network-limits.server";
import { type NetworkUpload } from "./network-upload.server";

/** Reads the files of an upload in the way that was chosen. Long work for a large network: outside any unit of work. */
export async function readNetworkFiles(upload: NetworkUpload): Promise<NetworkReading> {
  return readNetwork(upload.files, readingOptions(upload));
}

/** Names of the columns of the tables in the files, to point at; none where there are no tables. */
export async function columnsOf(upload: NetworkUpload): Promise<readonly string[]> {
  const inspected = await inspectNetworkFiles(upload.files, readingOptions(upload));
  if (!inspected.ok) return [];
  const names = inspected.tables.flatMap(({ columns }) => columns);
  return [...new Set(names)].filter((name) => name !== "" && name.length <= 200).slice(0, 200);
}

function readingOptions({ choices: { reading } }: NetworkUpload) {
  const columns = Object.fromEntries(
    namedColumns.flatMap((name) => {
      const column = reading.columns[name];
      return column === undefined ? [] : [[name, column] as const];
    }),
  );
  return { ...(reading.format && { format: reading.format }), columns, limits: networkLimits };
}
