/** Days between asking and erasing, in which it can be called off. */
export const coolingOffDays = 14;
/** Days before the day on which everybody who decides is told once more. */
export const reminderDays = 3;

const day = 86_400_000;

/** The day so many days after another one, both YYYY-MM-DD. */
export function dayAfter(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}
