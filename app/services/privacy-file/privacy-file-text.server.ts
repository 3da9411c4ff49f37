import { type Result, ok, type WaveId } from "@vensterbank/core";
import { createTranslator, messagesOf } from "@vensterbank/i18n";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { getPrivacyFile } from "./get-privacy-file.server";
import { type PrivacyBlock, type Told } from "./privacy-document";

/** The privacy file as Markdown: to paste into a document of one's own and go on writing. */
export async function privacyFileText(scope: MemberScope, id: WaveId): Promise<Result<string>> {
  const found = await getPrivacyFile(scope, id);
  if (!found.ok) return found;
  const { title, kicker, lead, standing, sections } = found.value;
  const { say } = createTranslator(scope.locale, messagesOf(scope.locale, ["privacyFile"]));
  const plain = (told: Told) => escaped(typeof told === "string" ? told : say(told));
  const parts = [
    `# ${plain(title)}`,
    plain(kicker),
    plain(lead),
    ...standing.map(plain),
    ...sections.flatMap(({ title, blocks }) => [
      `## ${plain(title)}`,
      ...blocks.map((one) => written(one, plain)),
    ]),
  ];
  return ok(`${parts.join("\n\n")}\n`);
}

function written(block: PrivacyBlock, plain: (told: Told) => string): string {
  switch (block.kind) {
    case "text":
      return plain(block.text);
    case "list": {
      const items = block.items.map((one) => `- ${plain(one)}`).join("\n");
      return block.title === null ? items : `${plain(block.title)}:\n\n${items}`;
    }
    case "table": {
      const line = (cells: readonly Told[]) => `| ${cells.map(plain).join(" | ")} |`;
      return [
        line(block.columns),
        `| ${block.columns.map(() => "---").join(" | ")} |`,
        ...block.rows.map(line),
      ].join("\n");
    }
  }
}

/** Names and questions are text, whatever signs are in them. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, "\\$&").replace(/\s+/g, " ");
}
