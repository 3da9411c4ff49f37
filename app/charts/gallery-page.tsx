import { message } from "@vensterbank/core";
import { type ReactNode } from "react";
import { CoalitionPictureChart } from "./coalitions/coalition-picture-chart";
import { exampleMap } from "./example/map-examples";
import { unitHeat } from "./example/heat-examples";
import { threeWaves, topics } from "./example/progress-examples";
import * as rows from "./example/row-examples";
import { streams } from "./example/timeline-examples";
import * as windows from "./example/window-examples";
import { useChartText } from "./frame/use-chart-text";
import css from "./gallery.module.css";
import { HeatMapChart } from "./heat/heat-map-chart";
import { IntervalRowsChart } from "./intervals/interval-rows-chart";
import { PortraitBarsChart } from "./portraits/portrait-bars-chart";
import { ProgressChart } from "./progress/progress-chart";
import { ResponseBarsChart } from "./responses/response-bars-chart";
import { TopicGridChart } from "./topics/topic-grid-chart";
import { CoalitionTimelineChart } from "./time/coalition-timeline-chart";
import { OwnWindowChart } from "./window/own-window-chart";
import { WindowChart } from "./window/window-chart";

/** Every chart with invented numbers, for the style guide. */
export const galleryCharts: Readonly<Record<string, ReactNode>> = {
  "window-leaning": <WindowChart input={windows.leaningWindow} name="Leunt naar verbindend" />,
  "window-undetermined": <WindowChart input={windows.crowdedWindow} name="Nog niet te zeggen" />,
  "window-too-few": <WindowChart input={windows.tooFewWindow} name="Te weinig antwoorden" />,
  "window-not-asked": <WindowChart input={windows.notAskedWindow} name="Niet gevraagd" />,
  "window-no-type": <WindowChart input={windows.noTypeWindow} name="Geen reactie te noemen" />,
  "own-window": <OwnWindowChart input={{ internal: 3.6, external: 2.3, cut: 3 }} name="Jouw venster" />,
  progress: (
    <ProgressChart
      input={threeWaves}
      pathName="Van verward naar verbindend"
      seriesName="Beide coalities groeiden"
    />
  ),
  topics: <TopicGridChart input={topics} name="Elke verandering haar eigen venster" />,
  facets: <IntervalRowsChart input={rows.facetRows} name="Zeggenschap is het laagst" />,
  differences: (
    <IntervalRowsChart input={rows.differenceRows} name="Managers zien binnen meer dan professionals" />
  ),
  mirror: <IntervalRowsChart input={rows.mirrorRows} name="Wij zeggen, zij zeggen" />,
  portraits: <PortraitBarsChart input={rows.portraits} name="Nu vooral extravert, gewenst verbindend" />,
  responses: <ResponseBarsChart input={rows.responses} name="Ruim drie van de vier deden mee" />,
  map: (
    <CoalitionPictureChart
      input={exampleMap(60, 14, 170, false)}
      name="Vier coalities, weinig over de grens"
    />
  ),
  "map-compared": (
    <CoalitionPictureChart input={exampleMap(40, 10, 90, true)} name="Wat begon, bleef en stopte" />
  ),
  streams: <CoalitionTimelineChart input={streams} name="Een nieuwe coalitie over de grens" />,
};

export function GalleryPage() {
  const text = useChartText();
  return (
    <div className={css.gallery}>
      <p className={css.wide}>{text.say(message("charts.example"))}</p>
      {Object.entries(galleryCharts).map(([key, chart]) => (
        <section key={key} id={key} className={wide.has(key) ? css.wide : undefined}>
          {chart}
        </section>
      ))}
      <section id="heat" className={css.wide}>
        <HeatMapChart input={unitHeat} name="Teams lopen het meest uiteen op zeggenschap" />
      </section>
    </div>
  );
}

const wide = new Set(["progress", "topics", "map", "map-compared", "streams"]);
