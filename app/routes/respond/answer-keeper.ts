import type { LastCall } from "../../services/respond/get-last-call.server";
import { paths } from "../../paths";
import { AnswerQueue, type SaveState, type SendOptions, type UnsavedAnswer } from "./answer-queue";
import { type DeviceStore, openDeviceStore } from "./device-store";
import { fillItem, isTouched, itemsOf, textOf, textOfItem } from "./form-items";
import type { Kept } from "./save";
import { AnswersRefused, sendAnswers } from "./send-answers";

/** While somebody types, this many milliseconds of rest make an answer. */
const typingRest = 700;

/** What the page tells about keeping. */
export interface Saving {
  readonly state: SaveState;
  /** What has not arrived stays on the device, also when this page goes. */
  readonly lasts: boolean;
  /** Why answers are not taken any more: a code of `AppErrorCode`. */
  readonly refusal: string | null;
  /** As the server said it when it kept something; null = it said nothing. */
  readonly lastCall: LastCall | null;
  /** Somebody wanted to go on while it did not get through. */
  readonly isHeld: boolean;
  /** Something else was answered on another device since: that stays. */
  readonly isOvertaken: boolean;
}

interface AnswerKeeperOptions {
  readonly form: HTMLFormElement;
  readonly token: string;
  readonly step: string;
  /** On a tablet that several people use, nothing stays on the device. */
  readonly isShared: boolean;
  readonly tell: (change: Partial<Saving>) => void;
}

/**
 * Keeps the answers of one form as they are given: with the server, and until it has them on the device. An item is what
 * stands in one element with `data-item`; all its fields are sent together.
 */
export class AnswerKeeper {
  private readonly queue: AnswerQueue<Kept>;
  private unsaved: readonly UnsavedAnswer[] = [];
  private device: DeviceStore | null = null;
  private isFilling = false;
  private isStuck = false;
  private isRefused = false;

  constructor(private readonly options: AnswerKeeperOptions) {
    const { form, step, tell } = options;
    this.queue = new AnswerQueue<Kept>({
      send: (...given) => this.send(...given),
      onState: (state) => {
        this.isStuck = state === "waiting";
        tell({ state });
      },
      onUnsaved: (answers) => {
        // That somebody wants to go on is nothing to come back to.
        this.unsaved = answers.filter(({ fields }) => fields !== "");
        void this.device?.put(this.unsaved);
      },
    });
    // What was answered before the page's scripts were there.
    for (const part of itemsOf(form))
      if (isTouched(part)) this.queue.put({ step, item: itemOf(part), fields: textOfItem(part, form) });
    void this.takeUp();
  }

  /** Somebody answered, or is typing. */
  change(target: EventTarget): void {
    const { form, step } = this.options;
    const part = target instanceof Element ? target.closest<HTMLElement>("[data-item]") : null;
    if (!part || this.isFilling) return;
    const typed = target instanceof HTMLTextAreaElement || (target as HTMLInputElement).type === "text";
    this.queue.put({ step, item: itemOf(part), fields: textOfItem(part, form) }, typed ? typingRest : 0);
  }

  /** Sends all of the form, because somebody presses a button that leads elsewhere. @returns null when it did not arrive */
  async leave(intent: string): Promise<Kept | null> {
    const { form, step, token, tell } = this.options;
    // Nothing can be kept any more: the link's own page says what that means.
    if (this.isRefused) return { values: {}, lead: paths.respond(token) };
    tell({ isHeld: false });
    const kept = await this.queue.leave({ step, item: "", fields: textOf(form) }, intent);
    if (kept === null) tell({ isHeld: true });
    return kept;
  }

  retry(): void {
    this.queue.retry();
  }

  /** Sends at once what somebody is still typing, because the page may go. */
  hurry(): void {
    this.queue.hurry();
  }

  /** Something does not get through: going away now would leave it where nobody may come back for it. */
  get wouldLose(): boolean {
    return this.unsaved.length > 0 && this.isStuck;
  }

  end(): void {
    this.queue.stop();
  }

  private async send(answer: UnsavedAnswer, sending: SendOptions, signal: AbortSignal): Promise<Kept | null> {
    const { token, step, tell } = this.options;
    try {
      const kept = await sendAnswers(paths.respondSave(token), answer, sending, signal);
      if (answer.step === step) this.show(kept);
      if (kept.lastCall) tell({ lastCall: kept.lastCall });
      if (kept.overtaken?.length) tell({ isOvertaken: true });
      return kept;
    } catch (error) {
      if (!(error instanceof AnswersRefused)) throw error;
      this.isRefused = true;
      tell({ refusal: error.code });
      return null;
    }
  }

  /** What the server holds: what the page sends back as seen, and answers that stayed as they were. */
  private show({ values, overtaken = [] }: Kept): void {
    const { form } = this.options;
    for (const [name, value] of Object.entries(values)) {
      const seen = name.startsWith("seen:") ? form.elements.namedItem(name) : null;
      if (seen instanceof HTMLInputElement) seen.value = value;
    }
    for (const { item, fields } of overtaken) this.fill((part) => itemOf(part) === item, fields);
  }

  /** Takes up what earlier pages could not send: shows what belongs here, and sends it. */
  private async takeUp(): Promise<void> {
    const { token, step, isShared, tell } = this.options;
    const device = await openDeviceStore(token, { isShared });
    const left = await device.take();
    this.device = device;
    tell({ lasts: device.lasts });
    for (const { item, fields } of left.filter((one) => one.step === step))
      this.fill((part) => (item === "" || itemOf(part) === item) && !isTouched(part), fields);
    if (left.length > 0) this.queue.adopt(left);
    else if (this.unsaved.length > 0) await device.put(this.unsaved);
  }

  private fill(isWanted: (part: HTMLElement) => boolean, fields: string): void {
    this.isFilling = true;
    for (const part of itemsOf(this.options.form)) if (isWanted(part)) fillItem(part, fields);
    this.isFilling = false;
  }
}

function itemOf(part: HTMLElement): string {
  return part.dataset.item ?? "";
}
