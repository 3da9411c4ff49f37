import type { RelationRow, RelationTexts } from "../../../../services/respond/get-relations.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { NobodyOrSkip } from "../../../respond/nobody-or-skip";
import { RelationFields } from "../../../respond/relation-fields";
import relations from "../../../respond/relations.module.css";
import steps from "../../../respond/step-page.module.css";
import styles from "./preview.module.css";

interface PreviewRelationsProps {
  readonly texts: RelationTexts;
  readonly side: "inside" | "partner";
}

/** The part about relations with one made-up name: a preview shows nobody's. */
export function PreviewRelations({ texts, side }: PreviewRelationsProps) {
  const { t } = useMessages();
  const row: RelationRow = {
    key: "example",
    name: t("preview.relations.example"),
    strength: null,
    levels: [],
    benefit: null,
    detail: { kind: "person", role: null, unit: null },
    before: null,
    seen: "",
  };
  return (
    <>
      <h2 className={steps.title}>{texts.title}</h2>
      <div className={steps.intro}>
        <p className={relations.confidential}>{texts.confidential}</p>
        {texts.questions.map((question) => (
          <p className={relations.question} key={question}>
            {question}
          </p>
        ))}
      </div>
      <p className={styles.aside}>{t(`preview.relations.names.${side}`)}</p>
      <fieldset className={relations.card}>
        <legend className={relations.name}>{row.name}</legend>
        <RelationFields row={row} texts={texts} />
      </fieldset>
      <NobodyOrSkip texts={texts} outcome={null} />
    </>
  );
}
