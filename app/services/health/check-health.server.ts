/** Whether the database answers within two seconds. */
export async function checkHealth(ask: () => Promise<unknown>): Promise<{ readonly healthy: boolean }> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((done) => {
    timer = setTimeout(() => done(false), 2_000);
  });
  const answered = ask().then(
    () => true,
    () => false,
  );
  const healthy = await Promise.race([answered, tooLate]);
  clearTimeout(timer);
  return { healthy };
}
