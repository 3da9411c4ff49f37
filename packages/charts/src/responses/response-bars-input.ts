import { type Label } from "../scene/chart-text";

/** Response per group; `answered` null = too few invited to tell. */
export interface ResponseBarsInput {
  readonly rows: readonly {
    readonly id: string;
    readonly label: Label;
    readonly answered: number | null;
    readonly invited: number;
  }[];
}
