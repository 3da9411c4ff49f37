import { useId } from "react";
import { FieldErrors } from "./field";
import styles from "./scale-row.module.css";

export interface ScalePoint {
  readonly value: string;
  readonly label: string;
}

export interface ScaleRowProps {
  readonly question: string;
  readonly name: string;
  /** From low to high, each with its own words. */
  readonly points: readonly ScalePoint[];
  /** The way out ("don't know"), set apart from the scale. */
  readonly wayOut?: ScalePoint;
  readonly chosen?: string;
  readonly hint?: string;
  readonly errors?: readonly string[];
  readonly onChoose?: (value: string) => void;
}

/**
 * One question on a scale: real radio buttons in one row, below each other on a narrow screen. Every point has its
 * words, so that nobody has to count dots.
 */
export function ScaleRow({
  question,
  name,
  points,
  wayOut,
  chosen,
  hint,
  errors = [],
  onChoose,
}: ScaleRowProps) {
  const id = useId();
  const described = [hint === undefined ? [] : [`${id}-hint`], errors.length > 0 ? [`${id}-error`] : []]
    .flat()
    .join(" ");
  const radio = ({ value, label }: ScalePoint, className: string) => (
    <label className={className} key={value}>
      <input
        type="radio"
        name={name}
        value={value}
        defaultChecked={chosen === value}
        onChange={onChoose && (() => onChoose(value))}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset
      className={styles.row}
      aria-describedby={described === "" ? undefined : described}
      data-wrong={errors.length > 0 || undefined}
    >
      <legend className={styles.question}>{question}</legend>
      {hint !== undefined && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldErrors id={`${id}-error`} errors={errors} />
      <div className={styles.points}>
        {points.map((point) => radio(point, styles.point))}
        {wayOut && radio(wayOut, `${styles.point} ${styles.wayOut}`)}
      </div>
    </fieldset>
  );
}
