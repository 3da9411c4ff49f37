import { useId } from "react";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { TextField } from "../../../../ui/form/text-field";
import styles from "./schedule.module.css";

interface Field {
  readonly name: string;
  readonly initialValue?: string;
  readonly errors?: string[];
}

interface MomentFieldsProps {
  /** What the two ask for; a day and a time. */
  readonly of?: "moment" | "opening" | "closing";
  readonly date: Field;
  readonly time: Field;
  /** YYYY-MM-DD. */
  readonly min: string;
  /** What both mean, above them. */
  readonly hint?: string;
  readonly required?: boolean;
}

/** A day and a time beside each other. */
export function MomentFields({ of = "moment", date, time, min, hint, required = true }: MomentFieldsProps) {
  const { t } = useMessages();
  const id = useId();
  const fields = (
    <div className={styles.moment}>
      <TextField
        type="date"
        label={t(of === "moment" ? "schedule.date" : `schedule.${of}.date`)}
        name={date.name}
        defaultValue={date.initialValue}
        errors={date.errors}
        min={min}
        required={required}
      />
      <TextField
        type="time"
        label={t(of === "moment" ? "schedule.time" : `schedule.${of}.time`)}
        name={time.name}
        defaultValue={time.initialValue}
        errors={time.errors}
        required={required}
      />
    </div>
  );
  if (hint === undefined) return fields;
  return (
    <div
      role="group"
      aria-label={t(of === "moment" ? "schedule.date" : `schedule.${of}`)}
      aria-describedby={id}
    >
      <p className={styles.hint} id={id}>
        {hint}
      </p>
      {fields}
    </div>
  );
}
