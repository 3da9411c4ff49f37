import { type ChartText } from "@vensterbank/charts";
import * as windows from "./example/window-examples";
import frameCss from "./frame/chart.module.css";
import css from "./gallery.module.css";
import { OwnWindowChart } from "./window/own-window-chart";
import { SmallWindow } from "./window/small-window";
import { WindowChart } from "./window/window-chart";

/** Every chart with invented numbers, for the style guide. */
export function GalleryPage({ text }: { readonly text: ChartText }) {
  return (
    <div className={css.gallery}>
      <WindowChart input={windows.leaningWindow} name="Voorbeeld: naar verbindend" text={text} />
      <WindowChart input={windows.trailWindow} name="Voorbeeld: drie metingen" text={text} />
      <WindowChart input={windows.crowdedWindow} name="Voorbeeld: niet te zeggen" text={text} />
      <WindowChart input={windows.tooFewWindow} name="Voorbeeld: te weinig" text={text} />
      <WindowChart input={windows.notAskedWindow} name="Voorbeeld: niet gevraagd" text={text} />
      <WindowChart input={windows.noTypeWindow} name="Voorbeeld: geen reactie" text={text} />
      <OwnWindowChart
        input={{ internal: 3.6, external: 2.3, cut: 3 }}
        name="Voorbeeld: eigen venster"
        text={text}
      />
      <div className={`${frameCss.figure} ${css.row}`}>
        {Object.entries(windows)
          .filter(([key]) => key.endsWith("Window"))
          .map(([key, input]) =>
            typeof input === "function" ? null : (
              <SmallWindow key={key} input={input} name={key} size={112} text={text} />
            ),
          )}
      </div>
    </div>
  );
}
