import { type LegendItem, type LegendSection, rolePath, textOf, tieLooks } from "@vensterbank/charts";
import { type ReactNode } from "react";
import { useChartText } from "../frame/use-chart-text";
import css from "./coalition-picture.module.css";
import { hueClass } from "./hue-class";
import { TieLine } from "./tie-line";

/** What place, shapes, hues, sizes and lines of the map stand for. */
export function MapLegend({ sections }: { readonly sections: readonly LegendSection[] }) {
  const text = useChartText();
  return (
    <dl className={css.legend}>
      {sections.map(({ title, items }, s) => (
        <div key={s}>
          <dt>{textOf(title, text)}</dt>
          <dd>
            <ul>
              {items.map((item, i) => (
                <li key={i}>
                  <svg width="26" height="14" viewBox="0 0 26 14" aria-hidden="true" className={css.sample}>
                    {sample(item)}
                  </svg>
                  {textOf(item.label, text)}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function sample(item: LegendItem): ReactNode {
  switch (item.kind) {
    case "frame":
      return <rect x="6" y="1" width="14" height="12" className={css.sampleFrame} />;
    case "hull":
      return <rect x="3" y="1" width="20" height="12" rx="6" className={css.sampleOutline} />;
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
    case "size":
      return (
        <>
          <circle cx="6" cy="7" r="2.5" className={css.sampleShape} />
          <circle cx="18" cy="7" r="6" className={css.sampleShape} />
        </>
      );
    case "width":
      return (
        <>
          <TieLine path="M0 3.5H26" looks={samples("confirmed", 1)} />
          <TieLine path="M0 10H26" looks={samples("confirmed", 4, 1.4)} />
        </>
      );
    case "tie":
      return <TieLine path="M0 7H26" looks={samples(item.state, 2)} />;
  }
}

type LineState = Extract<LegendItem, { kind: "tie" }>["state"];

function samples(state: LineState, weight: number, scale = 1) {
  const plain = state === "confirmed" || state === "one-sided";
  const line = { state: plain ? ("plain" as const) : state, confirmed: state !== "one-sided", weight };
  return tieLooks(line, { tie: 1, change: 1 }, scale);
}
