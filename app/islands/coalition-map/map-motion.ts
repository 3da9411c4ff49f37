import { type SceneSteps } from "@vensterbank/charts";
import type { Core, ElementDefinition } from "cytoscape";

/** Milliseconds of leaving, moving and entering. */
const pace = { remove: 300, move: 600, add: 400 };

/** A change that can be cut short when the next one comes. */
export interface Motion {
  /** Resolves when everything is where it belongs, or when the motion was cut short. */
  readonly done: Promise<void>;
  finish(): void;
}

interface Target {
  readonly steps: SceneSteps;
  readonly nodes: readonly ElementDefinition[];
}

/**
 * Brings the marks from one scene to the next: who goes, goes; who stays, moves to the new place; who is new comes in.
 * A map that is gone meanwhile is left alone.
 * @param gently false shows the same steps at once, for who does not want motion
 */
export function moveTo(cy: Core, target: Target, gently: boolean): Motion {
  let cut = !gently;
  const finished = () => cut;
  const wait = (duration: number) =>
    cut ? Promise.resolve() : new Promise<void>((done) => setTimeout(done, duration));
  const all = ({ nodes }: SceneSteps["add"]) =>
    nodes.reduce((found, id) => found.merge(cy.getElementById(id)), cy.collection());
  const leaving = () => all(target.steps.remove);
  const done = (async () => {
    if (!finished()) leaving().animate({ style: { opacity: 0 } }, { duration: pace.remove });
    await wait(pace.remove);
    if (cy.destroyed()) return;
    cy.batch(() => leaving().remove());
    const places = new Map(target.nodes.map((node) => [node.data.id, node]));
    if (!finished())
      for (const id of target.steps.move) {
        const position = places.get(id)?.position;
        if (position)
          cy.getElementById(id).animate({ position }, { duration: pace.move, easing: "ease-in-out" });
      }
    await wait(pace.move);
    if (cy.destroyed()) return;
    cy.batch(() => apply(cy, target));
    const fresh = all(target.steps.add);
    if (!finished() && fresh.nonempty()) {
      fresh.style("opacity", 0);
      fresh.animate({ style: { opacity: 1 } }, { duration: pace.add });
      await wait(pace.add);
      if (cy.destroyed()) return;
      fresh.stop(true, true);
      fresh.removeStyle("opacity");
    }
  })();
  return {
    done,
    finish() {
      cut = true;
      cy.elements().stop(true, true);
    },
  };
}

/** Everything as the new scene says, without asking how it was. */
function apply(cy: Core, { nodes }: Target): void {
  for (const element of nodes) {
    const known = cy.getElementById(element.data.id ?? "");
    if (known.empty()) {
      cy.add(element);
      continue;
    }
    known.data(element.data);
    known.classes(typeof element.classes === "string" ? element.classes : "");
    if (element.position) known.position(element.position);
  }
  const wanted = new Set(nodes.map(({ data }) => data.id));
  cy.elements()
    .filter((element) => !wanted.has(element.id()))
    .remove();
}
