import { coalitionPicture, type CoalitionPictureInput } from "@vensterbank/charts";
import { ChartFigure } from "../frame/chart-figure";
import { CoalitionScene } from "./coalition-scene";
import { MapLegend } from "./map-legend";

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
      draw={(picture) => <CoalitionScene picture={picture} />}
      below={(picture) => <MapLegend sections={picture.legend} />}
    />
  );
}
