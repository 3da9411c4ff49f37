import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { RelationsView } from "../../services/respond/get-relations.server";
import { Button } from "../../ui/form/button";
import fields from "../../ui/form/field.module.css";
import { useMessages } from "../../ui/messages/messages-provider";
import { NameDetail } from "./name-detail";
import { NameList } from "./name-list";
import styles from "./relations.module.css";
import { useHydrated } from "./use-hydrated";
import { useNameSearch } from "./use-name-search";
import type { RelationChange } from "./use-relation-changes";

interface NameComboboxProps {
  readonly token: string;
  readonly view: RelationsView;
  readonly named: ReadonlySet<string>;
  readonly onChange: (change: RelationChange) => void;
}

/**
 * A field that finds names. With scripts a combobox with a list under it (WAI-ARIA combobox, list autocomplete, focus
 * stays in the field); without, a search button and a list of buttons.
 */
export function NameCombobox({ token, view, named, onChange }: NameComboboxProps) {
  const { t } = useMessages();
  const isReady = useHydrated();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const search = useNameSearch(token, view.search, view.found, view.letters);
  const [active, setActive] = useState(-1);
  const [isClosed, setClosed] = useState(false);
  const unnamed = search.found.entries.filter(({ key }) => !named.has(key));
  const found = unnamed.slice(0, view.resultsShown);
  const isOpen = isReady && found.length > 0 && !isClosed;
  useEffect(() => setActive(-1), [search.of]);
  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [active, id]);

  const look = (text: string) => {
    setClosed(false);
    search.look(text);
  };
  const choose = (index: number) => {
    const { key, name } = found[index];
    if (field.current) field.current.value = "";
    look("");
    onChange({ field: "add", value: key, name });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const last = found.length - 1;
    if (event.key === "Enter") {
      // Not the whole form: Enter in this field is about a name.
      event.preventDefault();
      if (isOpen && active >= 0) choose(active);
      else if (isOpen) setActive(0);
      else look(event.currentTarget.value);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      setClosed(true);
      setActive(-1);
    } else if (event.key === "ArrowDown" && found.length > 0) {
      event.preventDefault();
      setClosed(false);
      setActive(active >= last ? 0 : active + 1);
    } else if (event.key === "ArrowUp" && isOpen) {
      event.preventDefault();
      setActive(active <= 0 ? last : active - 1);
    }
  };
  const combobox = isReady && {
    role: "combobox",
    "aria-expanded": isOpen,
    "aria-controls": `${id}-list`,
    "aria-autocomplete": "list" as const,
    "aria-activedescendant": isOpen && active >= 0 ? `${id}-${active}` : undefined,
    onKeyDown,
  };
  return (
    <>
      <label className={styles.label} htmlFor="name-search" id={`${id}-label`}>
        {t(`respond.relations.search.${view.side}`)}
      </label>
      <div className={styles.search}>
        <input
          className={fields.control}
          ref={field}
          id="name-search"
          type="search"
          name="search"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={80}
          defaultValue={view.search}
          aria-describedby={`${id}-count`}
          onChange={(event) => look(event.target.value)}
          {...combobox}
        />
        <Button
          name="intent"
          value="search"
          onClick={(event) => {
            if (!isReady) return;
            event.preventDefault();
            look(field.current?.value ?? "");
            field.current?.focus();
          }}
        >
          {t("common.search")}
        </Button>
      </div>
      <p className={styles.count} role="status" id={`${id}-count`}>
        {countWords()}
      </p>
      {isReady ? (
        <ul
          className={styles.names}
          role="listbox"
          id={`${id}-list`}
          aria-labelledby={`${id}-label`}
          hidden={!isOpen}
        >
          {found.map(({ key, name, ...detail }, index) => (
            <li
              className={styles.add}
              role="option"
              id={`${id}-${index}`}
              key={key}
              aria-selected={index === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(index)}
            >
              <span>
                {name} <NameDetail {...detail} />
              </span>
              <span className={styles.plus} aria-hidden>
                {t("respond.relations.add")}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <NameList entries={found} />
      )}
    </>
  );

  function countWords(): string | null {
    if (search.of === "") return null;
    if (search.isShort) return t("respond.relations.letters", { count: view.letters });
    const words = t("respond.relations.found", { count: found.length });
    const isMore = search.found.more || unnamed.length > found.length;
    return isMore ? t("respond.relations.found.more", { found: words }) : words;
  }
}
