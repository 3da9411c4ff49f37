import { windowFigure, type WindowFigure, type WindowInput } from "@vensterbank/charts";
import { ChartFigure } from "../frame/chart-figure";
import { EllipseMark } from "./ellipse-mark";
import { WindowFrame } from "./window-frame";
import { WindowPanes } from "./window-panes";
import { AxisTitles, MarkLabels, PaneNames } from "./window-words";
import css from "./window.module.css";

interface WindowChartProps {
  readonly input: WindowInput;
  /** The finding, as a sentence. */
  readonly name: string;
}

/** The window: where the organisation stands, how sure that is, and where its roles stand. */
export function WindowChart({ input, name }: WindowChartProps) {
  return (
    <ChartFigure
      name={name}
      widths={{ narrow: 360, wide: 640 }}
      layout={(width, text) => windowFigure(input, { width }, text)}
      draw={(figure, uid) => <WindowMarks figure={figure} uid={uid} />}
    />
  );
}

function WindowMarks({ figure, uid }: { readonly figure: WindowFigure; readonly uid: string }) {
  const lead = figure.panes.reduce((a, b) => (b.lit > a.lit ? b : a));
  return (
    <>
      <WindowFrame frame={figure.frame} sill={figure.sill} />
      <WindowPanes
        panes={figure.panes}
        glass={figure.glass}
        sun={figure.dot}
        covered={figure.state === "too-few"}
        uid={uid}
      />
      <g clipPath={`url(#${uid}-glass)`}>
        {figure.bands.map((band) => (
          <path key={band.probability} d={band.path} className={css.band} />
        ))}
        {figure.contours.map((contour) => (
          <EllipseMark
            key={contour.probability}
            ellipse={contour}
            className={contour.probability === 0.95 ? css.contour95 : css.contour50}
          />
        ))}
        {figure.roles.map((role) => (
          <g key={role.role}>
            {role.crosshair !== null && <path d={role.crosshair} className={css.roleReach} />}
            {role.ellipse !== null && <EllipseMark ellipse={role.ellipse} className={css.roleReach} />}
          </g>
        ))}
      </g>
      <PaneNames words={figure.words} lead={lead.lit > 0 ? lead.reaction : null} />
      {figure.trail !== null && (
        <>
          <path d={figure.trail.path} className={css.trail} />
          {figure.trail.points.map((point, i) => (
            <circle key={i} cx={point.x} cy={point.y} r="4" className={css.earlier} />
          ))}
        </>
      )}
      {figure.mapped !== null && (
        <>
          <path d={figure.mapped.reach} className={css.mappedReach} />
          <path d={figure.mapped.square} className={css.mapped} />
        </>
      )}
      {figure.wished !== null && (
        <>
          {figure.wished.arrow !== "" && <path d={figure.wished.arrow} className={css.arrow} />}
          <path d={figure.wished.star} className={css.wished} />
        </>
      )}
      {figure.roles.map((role) => (
        <path key={role.role} d={role.path} className={css.roleMark} />
      ))}
      {figure.dot !== null && (
        <circle cx={figure.dot.x} cy={figure.dot.y} r={figure.dot.radius} className={css.dot} />
      )}
      <MarkLabels labels={figure.labels} />
      {figure.ticks.map(({ value, along, x, y }) => (
        <text
          key={`${along}${value}`}
          x={x}
          y={y}
          textAnchor={along === "x" ? "middle" : "end"}
          className={css.tick}
        >
          {value}
        </text>
      ))}
      <AxisTitles titles={figure.titles} fontSize={figure.fontSize} />
      {figure.notice !== null && <Notice notice={figure.notice} fontSize={figure.fontSize + 1} />}
    </>
  );
}

function Notice({
  notice,
  fontSize,
}: {
  readonly notice: NonNullable<WindowFigure["notice"]>;
  readonly fontSize: number;
}) {
  const { box, lines, lineHeight } = notice;
  return (
    <>
      <rect {...box} rx="2" className={css.notice} />
      <text textAnchor="middle" fontSize={fontSize}>
        {lines.map((line, i) => (
          <tspan key={i} x={box.x + box.width / 2} y={box.y + fontSize * 0.65 + lineHeight * (i + 0.75)}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
}
