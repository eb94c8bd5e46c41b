/**
 * Returns a function that keeps the last result and makes another only when the key changes. A failure is not kept.
 * The draft's status and its findings, which every screen asks for, are computed through it.
 */
export function cacheLast<Result>(): (key: string, compute: () => Promise<Result>) => Promise<Result> {
  let last: { key: string; result: Promise<Result> } | null = null
  return async (key, compute) => {
    if (last?.key !== key) last = { key, result: compute() }
    try {
      return await last.result
    } catch (error) {
      last = null
      throw error
    }
  }
}
