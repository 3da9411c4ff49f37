import css from "./coalition-picture.module.css";

const hues = [css.hue0, css.hue1, css.hue2, css.hue3, css.hue4, css.hue5, css.hue6, css.hue7];

/** The class that paints a group; after eight groups hues return, so names and outlines tell them apart as well. */
export function hueClass(hue: number | null): string {
  return hue === null ? css.noHue : hues[hue % hues.length];
}
