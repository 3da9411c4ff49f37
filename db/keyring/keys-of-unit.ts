import { type Unit } from "../engines/unit";
import { type Keyring } from "./keyring";

/** Keeps a half for as long as the unit of work that puts the other half into the database is kept. @returns its name */
export function keepShare(keyring: Keyring, unit: Unit, share: Buffer): string {
  const name = keyring.put(share);
  unit.afterwards.push((outcome) => {
    if (outcome === "unknown") return;
    if (outcome === "undone") keyring.destroy(name);
    keyring.settle(name);
  });
  return name;
}

/** Destroys a half once the unit of work that destroys the other one is kept, and not before. */
export function discardShare(keyring: Keyring, unit: Unit, name: string): void {
  keyring.doubt(name);
  unit.afterwards.push((outcome) => {
    if (outcome === "unknown") return;
    if (outcome === "kept") {
      keyring.destroy(name);
      keyring.bury(name);
    }
    keyring.settle(name);
  });
}
