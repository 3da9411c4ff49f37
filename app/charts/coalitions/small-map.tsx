import { coalitionPicture, type MapData, mapScene, readChoice } from "@vensterbank/charts";
import { ChartSvg } from "../frame/chart-svg";
import { FigureFrame } from "../frame/figure-frame";
import { useChartText } from "../frame/use-chart-text";
import { CoalitionScene } from "./coalition-scene";

/** A coalition map the size of a stamp, without words beside its marks: one of a row of waves. */
export function SmallMap({ map, title }: { readonly map: MapData; readonly title: string }) {
  const text = useChartText();
  const scene = mapScene(map, readChoice(new URLSearchParams()), text);
  const nodes = scene.nodes.map((node) => ({ ...node, label: "" }));
  const picture = coalitionPicture({ ...scene, nodes, sectors: [] }, { width: 380 }, text);
  return (
    <FigureFrame>
      <figcaption>{title}</figcaption>
      <ChartSvg geometry={picture} name={title} draw={() => <CoalitionScene picture={picture} />} />
    </FigureFrame>
  );
}
