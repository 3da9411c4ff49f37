import { useNavigate, useSearchParams } from "@remix-run/react";
import { type MapChoice, type MapData, mapChanges, mapHues, textOf } from "@vensterbank/charts";
import { respondentRoles } from "@vensterbank/core";
import { type FormEvent, useRef } from "react";
import { useChartText } from "../../../charts/frame/use-chart-text";
import type { CoalitionsPage } from "../../../services/coalitions/coalitions-page.server";
import { Button } from "../../../ui/form/button";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Details } from "../../../ui/text/details";
import css from "./coalitions.module.css";
import { FilterSelect } from "./filter-select";

interface MapFiltersProps {
  readonly page: Pick<CoalitionsPage, "wave" | "waves" | "levels" | "level" | "view">;
  readonly map: MapData;
  readonly choice: MapChoice;
}

/** What is drawn, as a form that is sent by address: it can be linked to, and works without JavaScript. */
export function MapFilters({ page, map, choice }: MapFiltersProps) {
  const { t, formats } = useMessages();
  const text = useChartText();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const form = useRef<HTMLFormElement>(null);
  const { wave, waves, levels, level, view } = page;
  const people = view !== "groups";
  const earlier = waves.filter(({ number }) => number < wave.number);
  const present = new Set(map.nodes.map(({ unit }) => unit));
  const coalitions = new Set(map.nodes.map(({ coalition }) => coalition));
  const send = () => {
    if (form.current === null) return;
    const next = new URLSearchParams();
    for (const [name, value] of new FormData(form.current))
      if (typeof value === "string" && value !== "") next.set(name, value);
    navigate(`?${next.toString()}`, { replace: true, preventScrollReset: true });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const more = ["min", "both", "role", "unit", "sector", "coalition"].some((name) => search.get(name));
  const hues = mapHues.filter((hue) => hue !== "coalition" || map.coalitions.length > 0);
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
      {choice.focus !== null && <input type="hidden" name="focus" value={choice.focus} />}
      {choice.to !== null && <input type="hidden" name="to" value={choice.to} />}
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
          all={t(`coalitions.hue.${hues[0]}`)}
          options={hues.slice(1).map((hue) => ({ value: hue, label: t(`coalitions.hue.${hue}`) }))}
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
        <label className={css.filter}>
          <span>{t(view === "names" ? "coalitions.filter.find" : "coalitions.filter.find.unit")}</span>
          <input type="search" name="find" defaultValue={choice.find} key={choice.find} maxLength={80} />
        </label>
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
