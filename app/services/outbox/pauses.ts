/** Milliseconds. */
export interface OutboxTimes {
  /** What somebody has in hand and does not renew in this time is free for another. */
  readonly lease: number;
  /** Between two rounds in which everything is looked through. */
  readonly round: number;
  /** After a failure of one mail: before its second try, its third and so on; then it is given up. About two days in all. */
  readonly mailPauses: readonly number[];
  /** After a failure of the mail server; the last one is repeated. */
  readonly serverPauses: readonly number[];
}

const minutes = (values: readonly number[]) => values.map((value) => value * 60_000);

export const outboxTimes: OutboxTimes = {
  lease: 60_000,
  round: 5_000,
  mailPauses: minutes([1, 5, 15, 60, 120, 240, 480, 720, 720, 720]),
  serverPauses: [5_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000],
};

/** How many mails of one claim. */
export const batchSize = 20;

/** How many mails are on their way beside each other. */
export const lanes = 2;

/** So many refusals of mails, one after the other and by no fault of their addresses, are the server's fault. */
export const mostRefusals = 3;
