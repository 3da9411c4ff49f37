import { alluvial, type AlluvialInput } from "@vensterbank/charts";
import { ChartFigure } from "../frame/chart-figure";
import css from "./alluvial.module.css";
import { hueClass } from "./hue-class";

interface AlluvialChartProps {
  readonly input: AlluvialInput;
  /** The finding, as a sentence. */
  readonly name: string;
}

/** Coalitions over waves: which go on, split, merge, end. */
export function AlluvialChart({ input, name }: AlluvialChartProps) {
  return (
    <ChartFigure
      name={name}
      layout={(width, text) => alluvial(input, { width }, text)}
      draw={({ streams, blocks, waves }) => (
        <>
          {streams.map((stream) => (
            <path
              key={`${stream.from} ${stream.to}`}
              d={stream.path}
              className={`${hueClass(stream.hue)} ${css.stream}`}
            />
          ))}
          {blocks.map(({ id, hue, label, ...box }) => (
            <g key={id}>
              <rect
                x={box.x}
                y={box.y}
                width={box.width}
                height={box.height}
                className={`${hueClass(hue)} ${css.block}`}
              />
              <text x={label.x} y={label.y} textAnchor={label.anchor} className={css.label}>
                {label.text}
              </text>
            </g>
          ))}
          {waves.map((wave) => (
            <text key={wave.x} x={wave.x} y="16" textAnchor={wave.anchor} className={css.wave}>
              {wave.text}
            </text>
          ))}
        </>
      )}
    />
  );
}
