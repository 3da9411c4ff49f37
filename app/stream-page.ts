import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { type ReactNode } from "react";
import { renderToPipeableStream } from "react-dom/server";

export interface StreamOptions {
  readonly nonce: string;
  /** Send nothing until everything is there. */
  readonly whole: boolean;
  /** Milliseconds until what is still waited for is given up. */
  readonly timeout: number;
  /** Hears of every fault in rendering, except the one that this function rejects with. */
  report(error: unknown): void;
}

export interface StreamedPage {
  readonly body: ReadableStream;
  /** Something went wrong before the first byte: the page holds a gap. */
  readonly failed: boolean;
}

/** Renders a page as a stream. @throws what made it impossible to render anything of it */
export function streamPage(page: ReactNode, { nonce, whole, timeout, report }: StreamOptions) {
  return new Promise<StreamedPage>((done, refused) => {
    let started = false;
    const early: unknown[] = [];
    const start = () => {
      started = true;
      for (const error of early) report(error);
      const body = new PassThrough();
      done({ body: createReadableStreamFromReadable(body), failed: early.length > 0 });
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      [whole ? "onAllReady" : "onShellReady"]: start,
      onShellError(fatal) {
        for (const error of early) if (error !== fatal) report(error);
        refused(fatal);
      },
      onError(error) {
        if (started) report(error);
        else early.push(error);
      },
    });
    setTimeout(abort, timeout).unref();
  });
}
