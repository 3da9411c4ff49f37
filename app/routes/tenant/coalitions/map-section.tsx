import { useNavigate, useSearchParams } from "@remix-run/react";
import { type MapChoice, mapScene, mapTargets } from "@vensterbank/charts";
import { useCallback, useMemo } from "react";
import { CoalitionMap } from "../../../islands/coalition-map/coalition-map";
import type { CoalitionsPage, ShownCoalitions } from "../../../services/coalitions/coalitions-page.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Prose } from "../../../ui/text/prose";
import { FoundList } from "./found-list";
import { MapFilters } from "./map-filters";
import { NodeCard } from "./node-card";
import { PictureLinks } from "./picture-links";
import { WaveSteps } from "./wave-steps";

interface MapSectionProps {
  readonly tenant: string;
  readonly page: CoalitionsPage;
  readonly shown: ShownCoalitions;
  readonly choice: MapChoice;
}

/** The way through time, what is drawn, the map itself, and who on it is looked at. */
export function MapSection({ tenant, page, shown: { map, findings }, choice }: MapSectionProps) {
  const { t, say, formats } = useMessages();
  const text = useMemo(() => ({ say, month: formats.month }), [say, formats]);
  const { wave, waves, programme, view, views } = page;
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const targets = useMemo(() => mapTargets(map, text), [map, text]);
  const scene = useMemo(() => mapScene(map, choice, text), [map, choice, text]);
  const choose = useCallback(
    (name: "focus" | "to", id: string | null) => {
      const next = new URLSearchParams(search);
      next.delete("to");
      if (id === null) next.delete("focus");
      else next.set(name, id);
      navigate(`?${next.toString()}`, { replace: true, preventScrollReset: true });
    },
    [navigate, search],
  );
  return (
    <section id="map">
      <WaveSteps tenant={tenant} wave={wave} waves={waves} programme={programme.id} />
      <MapFilters page={page} map={map} choice={choice} scene={scene} targets={targets} />
      {view !== views[0] && (
        <Prose>
          <p>{t("coalitionMap.detail.less")}</p>
        </Prose>
      )}
      <FoundList targets={targets} choice={choice} scene={scene} />
      <CoalitionMap
        data={map}
        scene={scene}
        name={findings.map(say).join(" ")}
        moment={wave.id}
        onChoose={choose}
        card={<NodeCard map={map} scene={scene} />}
      />
      <PictureLinks tenant={tenant} wave={wave.id} scene={scene} view={view} />
    </section>
  );
}
