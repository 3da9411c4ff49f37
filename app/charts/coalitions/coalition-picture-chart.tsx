import {
  coalitionPicture,
  type CoalitionPicture,
  type CoalitionPictureInput,
  type PlacedLabel,
} from "@vensterbank/charts";
import { ChartFigure } from "../frame/chart-figure";
import { WindowFrame } from "../window/window-frame";
import css from "./coalition-picture.module.css";
import { hueClass } from "./hue-class";
import { MapLegend } from "./map-legend";
import { TieLine } from "./tie-line";

interface CoalitionPictureChartProps {
  readonly input: CoalitionPictureInput;
  /** The finding, as a sentence. */
  readonly name: string;
}

/** The coalition map as a still picture: people within the window, partners around it. */
export function CoalitionPictureChart({ input, name }: CoalitionPictureChartProps) {
  return (
    <ChartFigure
      name={name}
      widths={{ narrow: 380, wide: 660, large: 1000 }}
      layout={(width, text) => coalitionPicture(input, { width }, text)}
      draw={(picture) => <Network picture={picture} />}
      below={(picture) => <MapLegend items={picture.legend} />}
    />
  );
}

function Network({ picture }: { readonly picture: CoalitionPicture }) {
  const { frame, sill, hulls, strokes, tieOpacity, nodes, labels, sectorLabels, groupLabels, width } =
    picture;
  const wood = width < 480 ? 4 : 7;
  return (
    <>
      <WindowFrame frame={frame} sill={sill} />
      <rect
        x={frame.x + wood}
        y={frame.y + wood}
        width={frame.width - wood * 2}
        height={frame.height - wood * 2}
        className={css.inside}
      />
      {hulls.map((hull) => (
        <path key={hull.group} d={hull.path} className={`${css.hull} ${hueClass(hull.group)}`} />
      ))}
      {strokes.map((stroke) => (
        <TieLine
          key={`${stroke.state}${stroke.confirmed}${stroke.weight}`}
          stroke={stroke}
          opacity={tieOpacity}
        />
      ))}
      {nodes.map((node) => (
        <path
          key={node.id}
          d={node.path}
          className={
            node.state === "left"
              ? css.left
              : `${hueClass(node.hue)} ${node.state === "joined" ? css.joined : css.node}`
          }
        />
      ))}
      <Labels labels={sectorLabels} className={css.sector} />
      <Labels labels={labels} className={css.label} />
      <Labels labels={groupLabels} className={css.group} />
    </>
  );
}

function Labels({
  labels,
  className,
}: {
  readonly labels: readonly PlacedLabel[];
  readonly className: string;
}) {
  return labels.map((label, i) => (
    <text
      key={i}
      x={rounded(label.x)}
      y={rounded(label.y)}
      textAnchor={label.anchor}
      fontSize={label.fontSize}
      className={className}
    >
      {label.text}
    </text>
  ));
}

const rounded = (value: number) => Math.round(value * 10) / 10;
