/** Waits for all of them, so that none goes on alone, and then fails with the first that failed. */
export async function settleAll<const Started extends readonly Promise<unknown>[]>(
  started: Started,
): Promise<{ -readonly [Index in keyof Started]: Awaited<Started[Index]> }> {
  await Promise.allSettled(started)
  return Promise.all(started)
}
