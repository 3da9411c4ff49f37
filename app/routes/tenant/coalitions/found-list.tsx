import { Link, useSearchParams } from "@remix-run/react";
import { findTargets, type MapChoice, type MapScene, type MapTarget } from "@vensterbank/charts";
import { useMessages } from "../../../ui/messages/messages-provider";
import css from "./coalitions.module.css";

interface FoundListProps {
  readonly targets: readonly MapTarget[];
  readonly choice: MapChoice;
  readonly scene: MapScene;
}

const shown = 12;

/** Who fits the words that were looked for, each a way to their relations; and what was meant by nobody. */
export function FoundList({ targets, choice, scene }: FoundListProps) {
  const { t } = useMessages();
  const [search] = useSearchParams();
  const address = (changes: Readonly<Record<string, string | null>>) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes))
      if (value === null) next.delete(name);
      else next.set(name, value);
    return `?${next.toString()}`;
  };
  const asked = [
    { name: "find", words: choice.find === "" ? null : choice.find, known: false },
    { name: "focus", words: choice.focus, known: scene.focus !== null },
    { name: "to", words: choice.to, known: scene.to !== null || choice.to === choice.focus },
  ] as const;
  return asked.flatMap(({ name, words, known }) => {
    if (words === null || known) return [];
    const found = findTargets(targets, words);
    return (
      <div key={name} className={css.found}>
        <p role="status">
          {found.length === 0
            ? t("coalitionMap.found.none", { words })
            : t("coalitionMap.found", { words, count: found.length })}
        </p>
        {found.length > 0 && (
          <ul>
            {found.slice(0, shown).map(({ id, label }) => (
              <li key={id}>
                <Link
                  to={address(name === "to" ? { to: id } : { focus: id, to: null, find: null })}
                  preventScrollReset
                >
                  {label}
                </Link>
                {name === "find" && scene.focus !== null && scene.focus.id !== id && (
                  <>
                    {" · "}
                    <Link to={address({ to: id, find: null })} preventScrollReset>
                      {t("coalitionMap.found.way", { from: scene.focus.label, to: label })}
                    </Link>
                  </>
                )}
              </li>
            ))}
            {found.length > shown && <li>{t("coalitionMap.found.more", { count: found.length - shown })}</li>}
          </ul>
        )}
      </div>
    );
  });
}
