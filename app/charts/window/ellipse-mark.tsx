import { type Ellipse } from "@vensterbank/charts";

/** An ellipse turned around its middle. */
export function EllipseMark({
  ellipse,
  className,
}: {
  readonly ellipse: Ellipse;
  readonly className: string;
}) {
  const { cx, cy, rx, ry, angle } = ellipse;
  return (
    <ellipse
      cx={cx}
      cy={cy}
      rx={rx}
      ry={ry}
      transform={`rotate(${angle} ${cx} ${cy})`}
      className={className}
    />
  );
}
