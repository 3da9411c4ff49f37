import { useSearchParams } from "@remix-run/react";
import { type MapScene } from "@vensterbank/charts";
import { type NameLevel } from "@vensterbank/core";
import { useEffect, useState } from "react";
import { savePng } from "../../../islands/coalition-map/save-png";
import { paths } from "../../../paths";
import { Button } from "../../../ui/form/button";
import { useMessages } from "../../../ui/messages/messages-provider";
import css from "./coalitions.module.css";

interface PictureLinksProps {
  readonly tenant: string;
  readonly wave: string;
  readonly scene: MapScene;
  /** What the page shows of people. */
  readonly view: NameLevel;
}

/** The map as it is now, to take along: as SVG from the service, as PNG made from that by the browser. */
export function PictureLinks({ tenant, wave, scene, view }: PictureLinksProps) {
  const { t } = useMessages();
  const [search] = useSearchParams();
  const [live, setLive] = useState(false);
  const [state, setState] = useState<"ready" | "busy" | "failed">("ready");
  useEffect(() => setLive(true), []);
  const asked = new URLSearchParams([...search].filter(([, value]) => value !== ""));
  for (const name of ["table", "page"]) asked.delete(name);
  // Words in an address may mean somebody else after a change; an id does not.
  if (scene.focus !== null) asked.set("focus", scene.focus.id);
  if (scene.to !== null) asked.set("to", scene.to.id);
  const query = asked.toString();
  const address = paths.coalitionPicture(tenant, wave) + (query === "" ? "" : `?${query}`);
  const png = async () => {
    setState("busy");
    setState((await savePng(address)) ? "ready" : "failed");
  };
  return (
    <div className={css.picture}>
      <a href={address} download>
        {t("coalitionMap.file.svg")}
      </a>
      {live && (
        <Button type="button" weight="quiet" disabled={state === "busy"} onClick={() => void png()}>
          {t("coalitionMap.file.png")}
        </Button>
      )}
      <a href={paths.networkExport(tenant, wave)}>{t("networkFiles.export.link")}</a>
      {view === "names" && <span>{t("coalitionMap.file.noNames")}</span>}
      <span role="status">
        {state === "busy" && t("coalitionMap.file.busy")}
        {state === "failed" && t("coalitionMap.file.failed")}
      </span>
    </div>
  );
}
