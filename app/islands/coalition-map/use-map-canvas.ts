import { type RefObject, useEffect, useRef, useState } from "react";
import { type MapCanvas } from "./map-canvas";
import { type CanvasScene } from "./map-elements";

interface LiveMap {
  /** Null until the live map stands over the picture. */
  readonly canvas: MapCanvas | null;
  readonly container: RefObject<HTMLDivElement>;
}

interface LiveMapOptions {
  readonly stage: RefObject<HTMLElement>;
  /** Which of the pictures is in sight; null = not known yet. */
  readonly narrow: boolean | null;
  /** The scene for the picture that is in sight. */
  readonly scene: CanvasScene;
  /** Another value means another moment: people and relations come and go. */
  readonly moment: string;
  readonly onTap: (id: string | null) => void;
  readonly onHover: (id: string | null) => void;
}

/**
 * Loads the live map after the page is there and lays it over the drawn picture, at the same places. Without it the
 * picture stays what it is.
 */
export function useMapCanvas({ stage, narrow, scene, moment, onTap, onHover }: LiveMapOptions): LiveMap {
  const container = useRef<HTMLDivElement>(null);
  const [canvas, setCanvas] = useState<MapCanvas | null>(null);
  const latest = useRef({ scene, onTap, onHover });
  latest.current = { scene, onTap, onHover };
  const shown = useRef(moment);

  useEffect(() => {
    if (narrow === null) return;
    let gone = false;
    let made: MapCanvas | null = null;
    void import("./map-canvas").then(({ createMapCanvas }) => {
      const size = narrow ? "narrow" : "wide";
      const backdrop = stage.current?.querySelector<SVGSVGElement>(`svg[data-size='${size}']`);
      if (gone || !container.current || !backdrop) return;
      made = createMapCanvas({
        container: container.current,
        backdrop,
        scene: latest.current.scene,
        gently: () => !matchMedia("(prefers-reduced-motion: reduce)").matches,
        onTap: (id) => latest.current.onTap(id),
        onHover: (id) => latest.current.onHover(id),
      });
      setCanvas(made);
      performance.mark("coalition-map-interactive");
    });
    return () => {
      gone = true;
      made?.destroy();
      setCanvas(null);
    };
  }, [narrow, stage]);

  useEffect(() => {
    if (canvas === null) return;
    canvas.show(scene, shown.current !== moment);
    shown.current = moment;
  }, [canvas, scene, moment]);

  return { canvas, container };
}
