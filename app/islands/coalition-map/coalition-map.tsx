import { type ChartText, coalitionPicture, type MapData, type MapScene, nodeName } from "@vensterbank/charts";
import { type Message, message } from "@vensterbank/core";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { CoalitionScene } from "../../charts/coalitions/coalition-scene";
import { MapLegend } from "../../charts/coalitions/map-legend";
import { ChartSvg } from "../../charts/frame/chart-svg";
import { FigureFrame } from "../../charts/frame/figure-frame";
import { useMessages } from "../../ui/messages/messages-provider";
import css from "./coalition-map.module.css";
import { type CanvasScene } from "./map-elements";
import { MapStage } from "./map-stage";
import { MapTools } from "./map-tools";
import { nodeWords } from "./node-words";
import { useMapCanvas } from "./use-map-canvas";
import { useNarrow } from "./use-narrow";

export interface CoalitionMapProps {
  readonly data: MapData;
  /** The data as chosen. */
  readonly scene: MapScene;
  /** The finding, as a sentence. */
  readonly name: string;
  /** Which wave this is: another one makes people and relations come and go. */
  readonly moment: string;
  /** Chooses the node whose neighbourhood is looked at, or the far end of a path; null = none. */
  readonly onChoose: (name: "focus" | "to", id: string | null) => void;
  /** Who is looked at, in words and figures; it stays with the map on a full screen. */
  readonly card: ReactNode;
}

/** The coalition map: a drawn picture, and over it, as soon as it can, the same map to walk through. */
export function CoalitionMap({ data, scene, name, moment, onChoose, card }: CoalitionMapProps) {
  const { say, formats } = useMessages();
  const text = useMemo((): ChartText => ({ say, month: formats.month }), [say, formats]);
  const focus = scene.focus?.places.length === 1 ? data.nodes[scene.focus.places[0]].id : null;
  const stage = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [pathFrom, setPathFrom] = useState<string | null>(null);
  const narrow = useNarrow(stage);
  // Both until it is known which one is in sight: the server cannot know.
  const pictures = useMemo(
    () =>
      ([true, false] as const)
        .filter((tight) => narrow === null || tight === narrow)
        .map((tight) => ({ tight, picture: coalitionPicture(scene, { width: tight ? 380 : 1000 }, text) })),
    [scene, text, narrow],
  );
  const { picture } = pictures[pictures.length - 1];
  const canvasScene = useMemo(
    (): CanvasScene => ({
      picture,
      ties: scene.ties,
      labels: new Map(
        scene.nodes.map(({ id, label }) => [id, typeof label === "string" ? label : text.say(label)]),
      ),
      weights: new Map(scene.nodes.map(({ id, size }) => [id, size])),
      focus,
    }),
    [picture, scene, text, focus],
  );
  const choose = (id: string | null) => {
    if (pathFrom !== null && id !== null && pathFrom !== id) onChoose("to", id);
    else if (pathFrom === null) onChoose("focus", id === focus ? null : id);
    setPathFrom(null);
  };
  const { canvas, container } = useMapCanvas({
    stage,
    narrow,
    scene: canvasScene,
    moment,
    onTap: choose,
    onHover: setHovered,
  });
  const place = data.nodes.findIndex(({ id }) => id === hovered);
  // Drawn once for a scene: a mark that the mouse passes must not draw thousands anew.
  const drawn = useMemo(
    () =>
      pictures.map(({ tight, picture: own }) => (
        <ChartSvg
          key={own.width}
          geometry={own}
          name={name}
          size={tight ? "narrow" : "wide"}
          className={pictures.length === 1 ? undefined : tight ? css.narrow : css.wide}
          draw={() => <CoalitionScene picture={own} marks={css.marks} />}
        />
      )),
    [pictures, name],
  );
  return (
    <FigureFrame className={css.figure}>
      <div className={css.screen} data-screen>
        <MapTools
          canvas={canvas}
          chosen={scene.focus !== null}
          seeking={pathFrom !== null}
          onPath={() => setPathFrom(pathFrom === null ? (scene.focus?.id ?? null) : null)}
          onClear={() => {
            setPathFrom(null);
            onChoose("focus", null);
          }}
        />
        <div ref={stage} className={css.stage} data-live={canvas !== null || undefined}>
          {drawn}
          <MapStage
            container={container}
            canvas={canvas}
            data={data}
            scene={scene}
            focus={focus}
            told={toldOf(scene, data, text)}
            onChoose={choose}
            wordsOf={(at) => nodeWords(at, data, scene, text)}
          />
        </div>
        <p className={css.words}>{place >= 0 ? nodeWords(place, data, scene, text) : say(hint(data))}</p>
        {card}
      </div>
      <MapLegend sections={picture.legend} />
    </FigureFrame>
  );
}

function hint({ view }: MapData): Message {
  return message(view === "groups" ? "coalitions.map.hint.groups" : "coalitions.map.hint");
}

/** What became of a choice, for who does not see it: whose neighbourhood, or which way between two. */
function toldOf({ focus, to, path, lit }: MapScene, data: MapData, text: ChartText): string {
  if (focus === null) return "";
  if (to === null)
    return text.say(
      message("coalitionMap.told.focus", { who: focus.label, count: (lit?.size ?? 0) - focus.places.length }),
    );
  if (path === null) return text.say(message("coalitions.path.none"));
  const way = path.map((place) => data.nodes[place].name ?? nodeName(data.nodes[place], data, text));
  return text.say(message("coalitions.path.found", { path: way.join(" – ") }));
}
