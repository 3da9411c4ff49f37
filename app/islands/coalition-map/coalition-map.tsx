import {
  type ChartText,
  coalitionPicture,
  type MapChoice,
  type MapData,
  type MapScene,
  mapScene,
  type MapSize,
} from "@vensterbank/charts";
import { type Message, message } from "@vensterbank/core";
import { useCallback, useMemo, useRef, useState } from "react";
import { CoalitionScene } from "../../charts/coalitions/coalition-scene";
import { MapLegend } from "../../charts/coalitions/map-legend";
import { ChartSvg } from "../../charts/frame/chart-svg";
import { FigureFrame } from "../../charts/frame/figure-frame";
import { useMessages } from "../../ui/messages/messages-provider";
import css from "./coalition-map.module.css";
import { type CanvasScene } from "./map-elements";
import { MapStage } from "./map-stage";
import { MapTools } from "./map-tools";
import { nodeWords, whoIs } from "./node-words";
import { useMapCanvas } from "./use-map-canvas";

export interface CoalitionMapProps {
  readonly data: MapData;
  readonly choice: MapChoice;
  /** The finding, as a sentence. */
  readonly name: string;
  /** Which wave this is: another one makes people and relations come and go. */
  readonly moment: string;
  /** Chooses the node whose neighbourhood is looked at, or the far end of a path; null = none. */
  readonly onChoose: (name: "focus" | "to", id: string | null) => void;
}

/** The coalition map: a drawn picture, and over it, as soon as it can, the same map to walk through. */
export function CoalitionMap({ data, choice, name, moment, onChoose }: CoalitionMapProps) {
  const { say, formats } = useMessages();
  const text = useMemo((): ChartText => ({ say, month: formats.month }), [say, formats]);
  const scene = useMemo(() => mapScene(data, choice, text), [data, choice, text]);
  const narrow = useMemo(() => coalitionPicture(scene, { width: 380 }, text), [scene, text]);
  const wide = useMemo(() => coalitionPicture(scene, { width: 1000 }, text), [scene, text]);
  const stage = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [pathFrom, setPathFrom] = useState<string | null>(null);
  const sceneFor = useCallback(
    (isNarrow: boolean): CanvasScene => ({
      picture: isNarrow ? narrow : wide,
      ties: scene.ties,
      labels: new Map(
        scene.nodes.map(({ id, label }) => [id, typeof label === "string" ? label : text.say(label)]),
      ),
      weights: new Map(scene.nodes.map(({ id, size }) => [id, size])),
      focus: choice.focus,
    }),
    [narrow, wide, scene, text, choice.focus],
  );
  const choose = (id: string | null) => {
    if (pathFrom !== null && id !== null && pathFrom !== id) onChoose("to", id);
    else if (pathFrom === null) onChoose("focus", id === choice.focus ? null : id);
    setPathFrom(null);
  };
  const { canvas, container } = useMapCanvas({ stage, sceneFor, moment, onTap: choose, onHover: setHovered });
  const place = data.nodes.findIndex(({ id }) => id === (hovered ?? choice.focus));
  const pathWords = choice.to === null || choice.focus === null ? "" : say(pathMessage(scene, data, text));
  return (
    <FigureFrame className={css.figure}>
      <div className={css.screen} data-screen>
        <MapTools
          canvas={canvas}
          chosen={choice.focus !== null && data.nodes.some(({ id }) => id === choice.focus)}
          seeking={pathFrom !== null}
          onPath={() => setPathFrom(pathFrom === null ? choice.focus : null)}
          onClear={() => {
            setPathFrom(null);
            onChoose("focus", null);
          }}
        />
        <div ref={stage} className={css.stage} data-live={canvas !== null || undefined}>
          {[narrow, wide].map((picture) => (
            <ChartSvg
              key={picture.width}
              geometry={picture}
              name={name}
              size={picture === narrow ? "narrow" : "wide"}
              className={picture === narrow ? css.narrow : css.wide}
              draw={() => <CoalitionScene picture={picture} marks={css.marks} />}
            />
          ))}
          <MapStage
            container={container}
            canvas={canvas}
            data={data}
            scene={scene}
            focus={choice.focus}
            onChoose={choose}
            wordsOf={(at) => nodeWords(at, data, scene, text)}
          />
        </div>
        <p className={css.words}>
          {place >= 0 ? nodeWords(place, data, scene, text) : say(hint(data, scene.size))} {pathWords}
        </p>
      </div>
      <MapLegend items={wide.legend} />
    </FigureFrame>
  );
}

function hint({ view }: MapData, size: MapSize): Message {
  const groups = view === "groups";
  return message("coalitions.map.how", {
    hint: message(groups ? "coalitions.map.hint.groups" : "coalitions.map.hint"),
    size: message(`coalitions.map.size.${groups ? "groups" : size}`),
  });
}

function pathMessage({ path }: MapScene, data: MapData, text: ChartText): Message {
  if (path === null) return message("coalitions.path.none");
  return message("coalitions.path.found", {
    path: path.map((place) => data.nodes[place].name ?? whoIs(data.nodes[place], data, text)).join(" – "),
  });
}
