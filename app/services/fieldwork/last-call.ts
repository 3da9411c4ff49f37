/** How long after the closing time somebody who has begun may finish, minutes. */
export const lastCallMinutes = 30;

/** The moment after which nothing more is taken in, of a wave that closes at a moment. */
export function endOfLastCall(closesAt: Date): Date {
  return new Date(closesAt.getTime() + lastCallMinutes * 60_000);
}
