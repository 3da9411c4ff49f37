import { useNavigate, useSearchParams } from "@remix-run/react";
import {
  huesOf,
  type MapChoice,
  type MapData,
  mapChanges,
  type MapScene,
  type MapTarget,
  textOf,
} from "@vensterbank/charts";
import { respondentRoles } from "@vensterbank/core";
import { type FormEvent, useRef } from "react";
import { useChartText } from "../../../charts/frame/use-chart-text";
import type { CoalitionsPage } from "../../../services/coalitions/coalitions-page.server";
import { Button } from "../../../ui/form/button";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Details } from "../../../ui/text/details";
import css from "./coalitions.module.css";
import { FilterSelect } from "./filter-select";
import { TargetField } from "./target-field";

interface MapFiltersProps {
  readonly page: Pick<CoalitionsPage, "wave" | "waves" | "levels" | "level" | "view" | "views">;
  readonly map: MapData;
  readonly choice: MapChoice;
  readonly scene: MapScene;
  /** Everybody and everything on the map that can be looked for. */
  readonly targets: readonly MapTarget[];
}

/** What is drawn, as a form that is sent by address: it can be linked to, and works without JavaScript. */
export function MapFilters({ page, map, choice, scene, targets }: MapFiltersProps) {
  const { t, formats } = useMessages();
  const text = useChartText();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const form = useRef<HTMLFormElement>(null);
  const { wave, waves, levels, level, view, views } = page;
  const people = view !== "groups";
  const earlier = waves.filter(({ number }) => number < wave.number);
  const present = new Set(map.nodes.map(({ unit }) => unit));
  const coalitions = new Set(map.nodes.map(({ coalition }) => coalition));
  const send = () => {
    if (form.current === null) return;
    const next = new URLSearchParams();
    for (const [name, value] of new FormData(form.current)) {
      if (typeof value !== "string" || value.trim() === "") continue;
      const meant = name === "focus" || name === "to" ? targets.find(({ label }) => label === value) : null;
      next.set(name, meant?.id ?? value);
    }
    if (next.get("focus") === null) next.delete("to");
    navigate(`?${next.toString()}`, { replace: true, preventScrollReset: true });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const more = ["min", "both", "role", "unit", "sector", "coalition"].some((name) => search.get(name));
  const hues = huesOf(map);
  return (
    <form
      ref={form}
      method="get"
      className={css.filters}
      aria-label={t("coalitions.filters")}
      onSubmit={submit}
      onChange={(event) => {
        if (!(event.target instanceof HTMLInputElement && event.target.type === "search")) send();
      }}
    >
      <div className={css.row}>
        <FilterSelect
          name="level"
          label={t("coalitions.filter.level")}
          value={level === "combined" ? "" : level}
          all={t("coalitions.level.combined")}
          options={levels.map((one) => ({ value: one, label: t(`coalitions.level.${one}`) }))}
        />
        {earlier.length > 0 && (
          <FilterSelect
            name="from"
            label={t("coalitions.filter.from")}
            value={search.get("from") ?? ""}
            all={t("coalitions.filter.from.none")}
            options={earlier.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
        {map.compared && (
          <FilterSelect
            name="change"
            label={t("coalitions.filter.change")}
            value={choice.change ?? ""}
            all={t("coalitions.filter.change.all")}
            options={mapChanges.map((one) => ({ value: one, label: t(`coalitions.change.filter.${one}`) }))}
          />
        )}
        <FilterSelect
          name="hue"
          label={t("coalitions.filter.hue")}
          value={choice.hue === hues[0] ? "" : (choice.hue ?? "")}
          all={t(`charts.legend.hue.${hues[0]}`)}
          options={hues.slice(1).map((hue) => ({ value: hue, label: t(`charts.legend.hue.${hue}`) }))}
        />
        {map.sizes.length > 1 && (
          <FilterSelect
            name="size"
            label={t("coalitions.filter.size")}
            value={choice.size === map.sizes[0] ? "" : (choice.size ?? "")}
            all={t(`coalitions.size.${map.sizes[0]}`)}
            options={map.sizes.slice(1).map((size) => ({ value: size, label: t(`coalitions.size.${size}`) }))}
          />
        )}
        {views.length > 1 && (
          <FilterSelect
            name="detail"
            label={t("coalitionMap.filter.detail")}
            value={view === views[0] ? "" : view}
            all={t(`coalitionMap.detail.${views[0]}`)}
            options={views.slice(1).map((one) => ({ value: one, label: t(`coalitionMap.detail.${one}`) }))}
          />
        )}
      </div>
      <div className={css.row}>
        <TargetField
          name="find"
          label={t(`coalitionMap.filter.find.${view}`)}
          value={choice.find}
          targets={targets}
          onChosen={send}
        />
        <TargetField
          name="focus"
          label={t("coalitionMap.filter.focus")}
          value={scene.focus?.label ?? choice.focus ?? ""}
          targets={targets}
          onChosen={send}
        />
        {choice.focus !== null && (
          <TargetField
            name="to"
            label={t("coalitionMap.filter.to")}
            value={scene.to?.label ?? choice.to ?? ""}
            targets={targets}
            onChosen={send}
          />
        )}
        <Button>{t("coalitions.filter.show")}</Button>
      </div>
      <Details summary={t("coalitions.filter.more")} open={more}>
        <div className={css.row}>
          {people && (
            <FilterSelect
              name="min"
              label={t("coalitions.filter.min")}
              value={choice.min === 1 ? "" : String(choice.min)}
              all={t("coalitions.strength.all")}
              options={[2, 3, 4].map((min) => ({
                value: String(min),
                label: t(`coalitions.strength.from.${min as 2 | 3 | 4}`),
              }))}
            />
          )}
          {people && (
            <FilterSelect
              name="role"
              label={t("coalitions.filter.role")}
              value={choice.role ?? ""}
              all={t("coalitions.filter.all")}
              options={respondentRoles
                .filter((role) => map.nodes.some((node) => node.role === role))
                .map((role) => ({ value: role, label: t(`common.role.${role}`) }))}
            />
          )}
          <FilterSelect
            name="unit"
            label={t("coalitions.filter.unit")}
            value={choice.unit ?? ""}
            all={t("coalitions.filter.all")}
            options={map.units
              .filter((_, place) => present.has(place))
              .map(({ code, label }) => ({ value: code, label }))}
          />
          <FilterSelect
            name="sector"
            label={t("coalitions.filter.sector")}
            value={choice.sector ?? ""}
            all={t("coalitions.filter.all")}
            options={map.sectors
              .map(({ key, label }) => ({ value: key, label: textOf(label, text) }))
              .sort((a, b) => formats.compare(a.label, b.label))}
          />
          {map.coalitions.length > 0 && (
            <FilterSelect
              name="coalition"
              label={t("coalitions.filter.coalition")}
              value={choice.coalition === null ? "" : String(choice.coalition)}
              all={t("coalitions.filter.all")}
              options={map.coalitions
                .map((label, place) => ({ value: String(place + 1), label: textOf(label, text), place }))
                .filter(({ place }) => coalitions.has(place))}
            />
          )}
          {people && !map.compared && (
            <label className={css.check}>
              <input type="checkbox" name="both" value="1" defaultChecked={choice.both} />
              <span>{t("coalitions.filter.both")}</span>
            </label>
          )}
        </div>
      </Details>
    </form>
  );
}
