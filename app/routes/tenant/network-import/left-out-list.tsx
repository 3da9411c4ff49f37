import type { LeftOut } from "../../../services/network-import/plan-network.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";

/** What of the files does not come along. */
export function LeftOutList({ leftOut }: { leftOut: LeftOut }) {
  const { t, formats } = useMessages();
  const { relations, waves, light, unanswered, nodes } = leftOut;
  const sentences = [
    ...relations.map(({ name, ties }) =>
      t("networkImport.leftOut.relation", { name, ties: formats.number(ties) }),
    ),
    ...(waves.length > 0 ? [t("networkImport.leftOut.waves", { waves: formats.list(waves) })] : []),
    ...(light > 0 ? [t("networkImport.leftOut.light", { count: light })] : []),
    ...(unanswered > 0 ? [t("networkImport.leftOut.unanswered", { count: unanswered })] : []),
    ...(nodes > 0 ? [t("networkImport.leftOut.nodes", { count: nodes })] : []),
  ];
  if (sentences.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t("networkImport.leftOut")}</Heading>
      <Prose>
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Prose>
    </>
  );
}
