import { type Page } from "@playwright/test";
import { type RunningServer } from "../server";

export interface TableFile {
  /** As the page names it. */
  readonly kind: string;
  readonly content: string | Buffer;
  readonly name?: string;
}

/** Chooses a file on the import page of Vaart and looks at what it would do. */
export async function upload(page: Page, server: RunningServer, file: TableFile): Promise<void> {
  const { kind, content, name = "lijst.csv" } = file;
  await page.goto(`${server.url}/t/vaart/import`);
  await page.getByRole("radio", { name: new RegExp(`^${kind}`) }).check();
  await page
    .getByLabel("Excel- of CSV-bestand")
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
  await page.getByRole("button", { name: "Bekijken" }).click();
}
