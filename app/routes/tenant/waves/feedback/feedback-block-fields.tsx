import { type FieldMetadata } from "@conform-to/react";
import { type ComponentProps } from "react";
import type { EditedBlock } from "../../../../services/feedback/get-feedback.server";
import { Button } from "../../../../ui/form/button";
import { Select } from "../../../../ui/form/select";
import { TextArea } from "../../../../ui/form/text-area";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Details } from "../../../../ui/text/details";
import css from "./feedback-editor.module.css";
import { type BlockValue } from "./feedback-value";

type Fields = Required<{ [Name in keyof BlockValue]: FieldMetadata<BlockValue[Name]> }>;
type ButtonProps = ComponentProps<typeof Button>;

/** Most characters of own words; the server says the same. */
const longest = 2000;
const audiences = ["everybody", "inside", "partner"] as const;

interface FeedbackBlockFieldsProps {
  readonly fields: Fields;
  readonly number: number;
  /** Null: a paragraph that was not kept yet. */
  readonly block: EditedBlock | null;
  /** Published: only own words can be corrected. */
  readonly frozen: boolean;
  readonly up: ButtonProps | null;
  readonly down: ButtonProps | null;
  readonly remove: ButtonProps;
}

/** One paragraph of the page: its fixed sentences, whether it stays, own words, and its place. */
export function FeedbackBlockFields(props: FeedbackBlockFieldsProps) {
  const { fields, number, block, frozen, up, down, remove } = props;
  const { t } = useMessages();
  const isOwn = block === null || block.kind === "own";
  const name = t("feedback.edit.generated", { number });
  const filled = fields.nl.initialValue !== undefined && fields.nl.initialValue !== "";
  const wrong = (fields.nl.errors ?? fields.en.errors) !== undefined;
  const words = (
    <div className={css.pair}>
      {(["nl", "en"] as const).map((locale) => (
        <TextArea
          key={locale}
          label={t(`feedback.edit.${isOwn ? "text" : "own"}${locale === "nl" ? "Nl" : "En"}`)}
          name={fields[locale].name}
          defaultValue={fields[locale].initialValue}
          errors={fields[locale].errors}
          maxLength={longest}
        />
      ))}
    </div>
  );
  return (
    <fieldset className={css.block}>
      <legend>{isOwn ? t("feedback.edit.own") : name}</legend>
      <input type="hidden" name={fields.id.name} defaultValue={fields.id.initialValue} />
      {!isOwn && <Sentences block={block} />}
      {isOwn && !frozen && (
        <Select
          label={t("feedback.edit.audience")}
          name={fields.audience.name}
          defaultValue={fields.audience.initialValue}
          options={audiences.map((value) => ({ value, label: t(`feedback.audience.${value}`) }))}
        />
      )}
      {!frozen && (
        <div className={css.moves}>
          <label className={css.kept}>
            <input
              type="checkbox"
              name={fields.kept.name}
              value="yes"
              defaultChecked={fields.kept.initialValue === "yes"}
            />
            <span>{t("feedback.edit.kept")}</span>
          </label>
          {up && (
            <Button weight="quiet" {...up}>
              {t("feedback.edit.up", { name })}
            </Button>
          )}
          {down && (
            <Button weight="quiet" {...down}>
              {t("feedback.edit.down", { name })}
            </Button>
          )}
          {isOwn && (
            <Button weight="quiet" {...remove}>
              {t("feedback.edit.remove", { name })}
            </Button>
          )}
        </div>
      )}
      {isOwn || frozen ? (
        words
      ) : (
        <Details summary={t(`feedback.edit.${filled ? "hasWords" : "addWords"}`)} open={filled || wrong}>
          {words}
        </Details>
      )}
    </fieldset>
  );
}

function Sentences({ block }: { readonly block: EditedBlock }) {
  const { t, formats } = useMessages();
  const { text, restsOn, audience } = block;
  if (text === null) return <p className={css.about}>{t("feedback.edit.gone")}</p>;
  const about = [
    ...(audience === "everybody"
      ? []
      : [`${t("feedback.edit.audience")}: ${t(`feedback.audience.${audience}`)}`]),
    ...(restsOn.length === 0 ? [] : [t("feedback.edit.restsOn", { figures: formats.list(restsOn) })]),
  ];
  return (
    <>
      <p className={css.sentences}>{text}</p>
      {about.length > 0 && <p className={css.about}>{about.join(" · ")}</p>}
    </>
  );
}
