import { type RunningServer } from "../server";

/** Kills the service at random moments while something goes on, and starts it again. */
export class Interruptions {
  private done = 0;

  constructor(
    private readonly server: RunningServer,
    private readonly draw: () => number,
  ) {}

  get count(): number {
    return this.done;
  }

  /** @param times how often, each after at most `within` milliseconds of work */
  async during<T>(work: Promise<T>, times: number, within: number): Promise<T> {
    let over = false;
    const watched = work.finally(() => (over = true));
    const kills = (async () => {
      for (let i = 0; i < times; i++) {
        await new Promise((later) => setTimeout(later, this.draw() * within));
        // Also when the work was quicker: so many there are to be.
        await this.server.killAndStartAgain();
        this.done++;
        if (over) return;
      }
    })();
    const [value] = await Promise.all([watched, kills]);
    return value;
  }
}
