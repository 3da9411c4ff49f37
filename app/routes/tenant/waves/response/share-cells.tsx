import { smallGroup } from "./share-steps";
import styles from "./share-cells.module.css";

interface ShareCellsProps {
  /** 0..1, rounded as it is told. */
  readonly share: number;
  readonly invited: number;
  /** What it may come to; the cells up to there are drawn lighter. */
  readonly to?: number | null;
  readonly size?: "large" | "small";
}

/** A share as cells: ten, or four of a small group, so that the picture is no finer than what is told. */
export function ShareCells({ share, invited, to = null, size = "small" }: ShareCellsProps) {
  const steps = invited < smallGroup ? 4 : 10;
  const full = Math.round(share * steps);
  const ahead = to === null ? full : Math.round(to * steps);
  return (
    <span className={`${styles.cells} ${styles[size]}`} aria-hidden="true">
      {Array.from({ length: steps }, (_, i) => (
        <span key={i} data-state={i < full ? "full" : i < ahead ? "ahead" : "empty"} />
      ))}
    </span>
  );
}
