import { type MapData, type MapScene, neighboursOf, relationsOf } from "@vensterbank/charts";
import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from "react";
import { useMessages } from "../../ui/messages/messages-provider";
import css from "./coalition-map.module.css";
import { type MapCanvas } from "./map-canvas";
import { mapKey } from "./map-keys";

interface MapStageProps {
  readonly container: RefObject<HTMLDivElement>;
  readonly canvas: MapCanvas | null;
  readonly data: MapData;
  readonly scene: MapScene;
  readonly focus: string | null;
  /** What became of the last choice, in words. */
  readonly told: string;
  readonly onChoose: (id: string | null) => void;
  readonly wordsOf: (place: number) => string;
}

/** Where the live map stands, walked over by keyboard; what is under the cursor is said. */
export function MapStage({ container, canvas, data, scene, focus, told, onChoose, wordsOf }: MapStageProps) {
  const { t } = useMessages();
  const id = useId();
  const [at, setAt] = useState<string | null>(null);
  const [last, setLast] = useState(-1);
  const [letGo, setLetGo] = useState(false);
  const placeOf = (key: string | null) => data.nodes.findIndex((node) => node.id === key);
  const here = placeOf(at);

  useEffect(() => {
    canvas?.point(at);
  }, [canvas, at]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (canvas === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const centre = placeOf(focus);
    const done = mapKey(event.key, {
      places: data.nodes,
      at: here < 0 ? null : here,
      start: centre >= 0 ? centre : mostConnected(scene, data.nodes.length),
      neighbours: centre < 0 ? [] : relationsOf(centre, scene.pairs).map(({ other }) => other),
      last,
    });
    if (done === null) return;
    event.preventDefault();
    setLetGo(done.do === "clear");
    if (done.do === "go") {
      setAt(data.nodes[done.place].id);
      setLast(done.place);
    } else if (done.do === "choose") onChoose(at);
    else if (done.do === "clear") {
      setAt(null);
      onChoose(null);
    } else if (done.do === "fit") canvas.fit();
    else canvas.zoomBy(done.do === "in" ? 1.4 : 1 / 1.4);
  };

  return (
    <>
      <div
        ref={container}
        className={css.canvas}
        role="application"
        aria-label={t("coalitions.map.label")}
        aria-describedby={id}
        tabIndex={canvas === null ? -1 : 0}
        onKeyDown={onKeyDown}
        onBlur={() => setAt(null)}
      />
      <p id={id} className={css.hidden}>
        {t("coalitions.map.keys")}
      </p>
      <p className={css.hidden} aria-live="polite">
        {letGo ? t("coalitionMap.told.all") : here >= 0 && at !== focus ? wordsOf(here) : told}
      </p>
    </>
  );
}

function mostConnected({ pairs }: MapScene, count: number): number {
  const degrees = neighboursOf(count, pairs).map((own) => own.length);
  return degrees.indexOf(Math.max(...degrees));
}
