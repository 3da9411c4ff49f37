/** Unit square; y grows downwards. `frame` is the window frame of the organisation; partners stand outside it. */
export interface Positions {
  readonly frame: { readonly x: number; readonly y: number; readonly size: number };
  /** One layout of all waves so far: wave id → node id → place. Whoever stays, stays near. */
  readonly waves: WavePositions;
  readonly quality: readonly LayoutQuality[];
  /** Of a very large organisation: units are laid out, and people stand around their unit; stress is that of units. */
  readonly placedBy?: "unit";
}

export interface Position {
  readonly x: number;
  readonly y: number;
}

export type NodePositions = Readonly<Record<string, Position>>;

export type WavePositions = Readonly<Record<string, NodePositions>>;

export interface LayoutQuality {
  readonly waveId: string;
  /** Stress per pair of people inside, and that of the same wave laid out for itself alone; null below 2 people. */
  readonly stress: number | null;
  readonly ownBestStress: number | null;
  /** Mean shift of people who stayed since the wave before, as share of the diagonal of the frame; null without one. */
  readonly displacement: number | null;
}
