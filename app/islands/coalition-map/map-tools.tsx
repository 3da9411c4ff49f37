import { useEffect, useState } from "react";
import { Button } from "../../ui/form/button";
import { useMessages } from "../../ui/messages/messages-provider";
import css from "./coalition-map.module.css";
import { type MapCanvas } from "./map-canvas";

interface MapToolsProps {
  readonly canvas: MapCanvas | null;
  /** Somebody's neighbourhood is looked at. */
  readonly chosen: boolean;
  /** The next mark that is pressed is the far end of a path. */
  readonly seeking: boolean;
  readonly onPath: () => void;
  readonly onClear: () => void;
}

/** What can be done with the live map; there are no buttons before there is a map. */
export function MapTools({ canvas, chosen, seeking, onPath, onClear }: MapToolsProps) {
  const { t } = useMessages();
  const [canFill, setCanFill] = useState(false);
  useEffect(() => setCanFill(document.fullscreenEnabled), []);
  const fill = (button: HTMLElement) => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void button.closest("[data-screen]")?.requestFullscreen();
  };
  return (
    <div className={css.tools} role="toolbar" aria-label={t("coalitions.map.tools")}>
      {canvas !== null && (
        <>
          <Button type="button" weight="quiet" onClick={() => canvas.zoomBy(1.4)}>
            {t("coalitions.map.in")}
          </Button>
          <Button type="button" weight="quiet" onClick={() => canvas.zoomBy(1 / 1.4)}>
            {t("coalitions.map.out")}
          </Button>
          <Button type="button" weight="quiet" onClick={() => canvas.fit()}>
            {t("coalitions.map.fit")}
          </Button>
          {canFill && (
            <Button type="button" weight="quiet" onClick={(event) => fill(event.currentTarget)}>
              {t("coalitions.map.fill")}
            </Button>
          )}
          {chosen && (
            <>
              <Button type="button" weight="quiet" aria-pressed={seeking} onClick={onPath}>
                {t(seeking ? "coalitions.map.path.now" : "coalitions.map.path")}
              </Button>
              <Button type="button" weight="quiet" onClick={onClear}>
                {t("coalitions.map.clear")}
              </Button>
            </>
          )}
        </>
      )}
    </div>
  );
}
