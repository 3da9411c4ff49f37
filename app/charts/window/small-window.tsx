import { type WindowInput, windowSmall, type WindowSmall } from "@vensterbank/charts";
import { ChartSvg } from "../frame/chart-svg";
import { EllipseMark } from "./ellipse-mark";
import { WindowPanes } from "./window-panes";
import css from "./window.module.css";

interface SmallWindowProps {
  readonly input: Pick<WindowInput, "reading" | "cut" | "n">;
  /** Whose window it is, for instance a topic or a wave. */
  readonly name: string;
  /** Side in pixels. */
  readonly size: number;
}

/** A window for rows and grids. Stands within a chart figure, which brings the colours. */
export function SmallWindow({ input, name, size }: SmallWindowProps) {
  return <SmallWindowPicture window={windowSmall(input, size)} name={name} />;
}

/** The same from its geometry. */
export function SmallWindowPicture({
  window: small,
  name,
}: {
  readonly window: WindowSmall;
  readonly name: string;
}) {
  const { size } = small;
  return (
    <ChartSvg
      geometry={{ width: size, height: size, description: small.description }}
      name={name}
      className={css.small}
      draw={(uid) => <SmallWindowMarks window={small} uid={uid} />}
    />
  );
}

/** What is drawn of it, for a picture in which the window is a part. */
export function SmallWindowMarks({
  window: small,
  uid,
}: {
  readonly window: WindowSmall;
  readonly uid: string;
}) {
  const { light, contour, dot, size } = small;
  return (
    <>
      <rect x="0.5" y="0.5" width={size - 1} height={size - 1} rx="1" className={css.wood} />
      <WindowPanes
        panes={small.panes}
        glass={small.glass}
        sun={dot}
        covered={small.state === "too-few"}
        uid={uid}
      />
      <g clipPath={`url(#${uid}-glass)`}>
        {light !== null && (
          <>
            <radialGradient id={`${uid}-light`}>
              {light.stops.map((stop) => (
                <stop
                  key={stop.offset}
                  offset={stop.offset}
                  stopOpacity={stop.opacity}
                  className={css.sunStop}
                />
              ))}
            </radialGradient>
            <ellipse
              cx={light.cx}
              cy={light.cy}
              rx={light.rx}
              ry={light.ry}
              transform={`rotate(${light.angle} ${light.cx} ${light.cy})`}
              fill={`url(#${uid}-light)`}
            />
          </>
        )}
        {contour !== null && <EllipseMark ellipse={contour} className={css.contour95} />}
      </g>
      {dot !== null && <circle cx={dot.x} cy={dot.y} r={dot.radius} className={css.smallDot} />}
    </>
  );
}
