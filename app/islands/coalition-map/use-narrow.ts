import { type RefObject, useEffect, useState } from "react";

/** Below this width of the figure, in rem, the style sheet shows the picture for a phone. */
const narrowBelow = 35;

/** Whether the figure around an element is narrow, by the same measure as the style sheet; null until it is measured. */
export function useNarrow(stage: RefObject<HTMLElement>): boolean | null {
  const [narrow, setNarrow] = useState<boolean | null>(null);
  useEffect(() => {
    const figure = stage.current?.closest("figure");
    if (!figure) return;
    const observer = new ResizeObserver(() => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setNarrow(figure.clientWidth < narrowBelow * rem);
    });
    observer.observe(figure);
    return () => observer.disconnect();
  }, [stage]);
  return narrow;
}
