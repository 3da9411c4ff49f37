import { type LegendItem, rolePath, textOf } from "@vensterbank/charts";
import { type ReactNode } from "react";
import { useChartText } from "../frame/use-chart-text";
import css from "./coalition-picture.module.css";
import { hueClass } from "./hue-class";
import { TieLine } from "./tie-line";

/** What the shapes, lines and hues of the map stand for. */
export function MapLegend({ items }: { readonly items: readonly LegendItem[] }) {
  const text = useChartText();
  return (
    <ul className={css.legend}>
      {items.map((item, i) => (
        <li key={i}>
          <svg width="26" height="14" viewBox="0 0 26 14" aria-hidden="true" className={css.sample}>
            {sample(item)}
          </svg>
          {textOf(item.label, text)}
        </li>
      ))}
    </ul>
  );
}

function sample(item: LegendItem): ReactNode {
  switch (item.kind) {
    case "role":
      return <path d={rolePath(item.role, 13, 7, 5)} className={css.sampleShape} />;
    case "node":
      return (
        <circle
          cx="13"
          cy="7"
          r="5"
          className={item.state === "left" ? css.left : `${css.noHue} ${css.joined}`}
        />
      );
    case "group":
      return (
        <rect
          x="4"
          y="1"
          width="18"
          height="12"
          rx="5"
          className={`${hueClass(item.hue)} ${css.sampleHue}`}
        />
      );
    case "tie": {
      const plain = item.state === "confirmed" || item.state === "one-sided";
      const stroke = {
        state: plain
          ? ("plain" as const)
          : (item.state as Exclude<typeof item.state, "confirmed" | "one-sided">),
        confirmed: item.state !== "one-sided",
        weight: 2,
        path: "M0 7H26",
      };
      return <TieLine stroke={stroke} opacity={1} />;
    }
  }
}
