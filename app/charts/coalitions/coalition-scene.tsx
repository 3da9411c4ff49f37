import {
  type CoalitionPicture,
  muted,
  type PlacedLabel,
  tieLooks,
  type TieStroke,
} from "@vensterbank/charts";
import { WindowFrame } from "../window/window-frame";
import css from "./coalition-picture.module.css";
import { hueClass } from "./hue-class";
import { TieLine } from "./tie-line";

/**
 * What a coalition map shows, for any SVG. The marks stand in a group of their own, so that a live map can be laid in
 * their place while window, outlines and names of groups stay.
 */
export function CoalitionScene({
  picture,
  marks,
}: {
  readonly picture: CoalitionPicture;
  /** Class of the group of ties, people and their names. */
  readonly marks?: string;
}) {
  const { frame, sill, hulls, strokes, nodes, labels, sectorLabels, groupLabels, width } = picture;
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
      <g className={marks}>
        {strokes.map((stroke) => (
          <TieLine
            key={`${stroke.state}${stroke.confirmed}${stroke.weight}${stroke.muted}`}
            path={stroke.path}
            looks={looksOf(stroke, picture)}
          />
        ))}
        {nodes.map((node) => (
          <path key={node.id} d={node.path} className={markClass(node)} />
        ))}
        <Labels labels={labels} className={css.label} />
      </g>
      <Labels labels={sectorLabels} className={css.sector} />
      <Labels labels={groupLabels} className={css.group} />
    </>
  );
}

function looksOf(stroke: TieStroke, { opacity, lineScale }: CoalitionPicture) {
  const looks = tieLooks(stroke, opacity, lineScale);
  return stroke.muted ? muted(looks) : looks;
}

function markClass({ state, hue, muted: back }: CoalitionPicture["nodes"][number]): string {
  const look = state === "left" ? css.left : `${hueClass(hue)} ${state === "joined" ? css.joined : css.node}`;
  return back ? `${look} ${css.muted}` : look;
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
