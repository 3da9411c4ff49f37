import { type Page } from "@playwright/test";

/** How smoothly a page moved while something was done on it. */
export interface Smoothness {
  /** Frames per second over the whole, by the middle frame. */
  readonly median: number;
  /** Frames in the second that had the fewest. */
  readonly worstSecond: number;
  /** Milliseconds of the longest frame. */
  readonly longest: number;
}

/** Runs in the page, as text: what compiles this file adds helpers to functions that a page does not have. */
const startCounting = `(() => {
  const frames = [];
  let going = true;
  requestAnimationFrame(function count(now) {
    frames.push(now);
    if (going) requestAnimationFrame(count);
  });
  window.stopCounting = () => { going = false; return frames; };
})()`;

/** Counts frames while `doing` runs. */
export async function smoothnessWhile(page: Page, doing: () => Promise<void>): Promise<Smoothness> {
  await page.evaluate(startCounting);
  await doing();
  const frames: number[] = await page.evaluate("window.stopCounting()");
  if (frames.length < 3) throw new Error("No frames were counted.");
  return smoothnessOf(frames);
}

/** @param frames milliseconds at which each frame began, in order */
export function smoothnessOf(frames: readonly number[]): Smoothness {
  const gaps = frames.slice(1).map((at, i) => at - frames[i]);
  const sorted = [...gaps].sort((a, b) => a - b);
  const last = frames[frames.length - 1];
  const seconds = frames
    .filter((at) => at <= last - 1000)
    .map((from) => frames.filter((at) => at >= from && at < from + 1000).length);
  return {
    median: 1000 / sorted[Math.floor(sorted.length / 2)],
    worstSecond: seconds.length === 0 ? frames.length : Math.min(...seconds),
    longest: sorted[sorted.length - 1],
  };
}
