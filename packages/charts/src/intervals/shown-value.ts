import { message, type Message } from "@vensterbank/core";
import { type ScaleInterval, shown } from "../scene/score";
import { type IntervalScale } from "./interval-rows-input";

/** From the units of the analysis to the units of the axis: points of 0-100, or per cent. */
export function toAxis(value: number, scale: IntervalScale): number {
  if (scale === "score") return shown(value);
  return scale === "difference" ? value * 25 : value * 100;
}

const signed = (value: number) => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : "0");

/** A value on the axis as it is written: "62", "+12" or "62%". */
export function axisText(value: number, scale: IntervalScale): string {
  const whole = Math.round(Number(value.toFixed(6))) + 0;
  if (scale === "difference") return signed(whole);
  return scale === "share" ? `${whole}%` : String(whole);
}

/** "62 (57 to 67)" in the units of the axis. */
export function valueMessage({ mean, low, high }: ScaleInterval, scale: IntervalScale): Message {
  const write = (value: number) => axisText(toAxis(value, scale), scale);
  return message("charts.interval", { value: write(mean), low: write(low), high: write(high) });
}
