import { type DefaultValue, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { type ReactNode } from "react";
import type { EditedSection } from "../../../../services/feedback/get-feedback.server";
import { Button } from "../../../../ui/form/button";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Heading } from "../../../../ui/text/heading";
import { FormProblem } from "../../form-problem";
import { FeedbackBlockFields } from "./feedback-block-fields";
import css from "./feedback-editor.module.css";
import { type FeedbackValue, newBlock, valueOfSections } from "./feedback-value";

interface FeedbackEditorProps {
  readonly sections: readonly EditedSection[];
  /** Published: only own words can be corrected. */
  readonly frozen?: boolean;
  readonly lastResult?: SubmissionResult<string[]>;
  /** What was typed earlier and is not kept yet. */
  readonly typed?: DefaultValue<FeedbackValue>;
  /** Buttons at the end; each keeps everything first. */
  readonly children: ReactNode;
}

/** The whole page in one form; every button keeps what was filled in, with and without JavaScript. */
export function FeedbackEditor(props: FeedbackEditorProps) {
  const { sections, frozen = false, lastResult, typed, children } = props;
  const { t } = useMessages();
  const [form, fields] = useForm<FeedbackValue>({
    lastResult,
    shouldValidate: "onSubmit",
    defaultValue: typed ?? valueOfSections(sections),
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
      {/* The Enter key presses the first button of a form: that one keeps everything. */}
      <button className={css.first} tabIndex={-1} aria-hidden>
        {t("common.save")}
      </button>
      <input type="hidden" name="intent" value="save" />
      <FormProblem errors={form.errors} />
      {sections.map(({ section, blocks }) => {
        const { name } = fields[section];
        const list = fields[section].getFieldList();
        if (frozen && list.length === 0) return null;
        const title = t(`feedback.section.${section}`);
        return (
          <section key={section}>
            <Heading level={2}>{title}</Heading>
            {list.map((item, index) => {
              const one = item.getFieldset();
              const id = one.id.initialValue ?? "";
              return (
                <FeedbackBlockFields
                  key={item.key}
                  fields={one}
                  number={index + 1}
                  block={blocks.find((block) => block.id === id) ?? null}
                  frozen={frozen}
                  up={index > 0 ? form.reorder.getButtonProps({ name, from: index, to: index - 1 }) : null}
                  down={
                    index < list.length - 1
                      ? form.reorder.getButtonProps({ name, from: index, to: index + 1 })
                      : null
                  }
                  remove={form.remove.getButtonProps({ name, index })}
                />
              );
            })}
            {!frozen && (
              <Button weight="quiet" {...form.insert.getButtonProps({ name, defaultValue: newBlock })}>
                {t("feedback.edit.add", { section: title })}
              </Button>
            )}
          </section>
        );
      })}
      {children}
    </Form>
  );
}
