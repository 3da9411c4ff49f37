import { useCallback, useEffect, useRef, useState } from "react";

const signs = ["pointerdown", "keydown", "input", "scroll", "touchstart"] as const;

interface IdleOptions {
  /** Seconds without a sign of somebody, before the warning. */
  readonly quiet: number;
  /** Seconds that the warning is shown. */
  readonly warning: number;
  readonly onEnd: () => void;
}

/**
 * Notices that nobody touches a device any more. During the warning only `stay` counts, so that a sleeve on the glass does
 * not keep somebody's answers open.
 */
export function useIdle({ quiet, warning, onEnd }: IdleOptions) {
  /** Seconds left in the warning; null while somebody is there. */
  const [left, setLeft] = useState<number | null>(null);
  const seen = useRef(0);
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  }, [onEnd]);
  const stay = useCallback(() => {
    seen.current = performance.now();
    setLeft(null);
  }, []);
  const isWarning = left !== null;

  useEffect(() => {
    seen.current = performance.now();
    if (isWarning) return;
    const sign = () => void (seen.current = performance.now());
    for (const kind of signs) window.addEventListener(kind, sign, { passive: true, capture: true });
    const timer = setInterval(() => {
      if (performance.now() - seen.current >= quiet * 1_000) setLeft(warning);
    }, 1_000);
    return () => {
      clearInterval(timer);
      for (const kind of signs) window.removeEventListener(kind, sign, { capture: true });
    };
  }, [isWarning, quiet, warning]);

  useEffect(() => {
    if (!isWarning) return;
    const from = performance.now();
    const timer = setInterval(() => {
      const rest = Math.ceil(warning - (performance.now() - from) / 1_000);
      setLeft(Math.max(0, rest));
      if (rest > 0) return;
      clearInterval(timer);
      end.current();
    }, 1_000);
    return () => clearInterval(timer);
  }, [isWarning, warning]);

  return { left, stay };
}
