import { Form } from "@remix-run/react";
import { Dialog } from "../../../../ui/dialog/dialog";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";

interface StepButtonProps {
  readonly intent: "cancel" | "now" | "invite-now" | "tell";
  readonly step?: string;
  readonly label: string;
  readonly title: string;
  /** What it means, before it is done. */
  readonly words: string;
  readonly weight?: "primary" | "danger";
}

/** A button that asks first. */
export function StepButton({ intent, step, label, title, words, weight = "primary" }: StepButtonProps) {
  return (
    <Dialog opener={label} title={title} weight="quiet">
      <p>{words}</p>
      <Form method="post">
        <input type="hidden" name="intent" value={intent} />
        {step !== undefined && <input type="hidden" name="step" value={step} />}
        <ButtonRow>
          <Button weight={weight}>{label}</Button>
        </ButtonRow>
      </Form>
    </Dialog>
  );
}
