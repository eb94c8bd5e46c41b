/** Keeps what was made last, for as long as it is asked for under the same key. A failure is not kept. */
export function rememberLast<Made>(): (key: string, make: () => Promise<Made>) => Promise<Made> {
  let last: { key: string; made: Promise<Made> } | null = null
  return async (key, make) => {
    if (last?.key !== key) last = { key, made: make() }
    try {
      return await last.made
    } catch (error) {
      last = null
      throw error
    }
  }
}
