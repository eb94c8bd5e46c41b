import { answerOrder } from '#admin/import/worker/answerOrder.ts'
import type { ImportOrder } from '#admin/import/worker/importOrder.ts'

/**
 * Does the work of the import's worker in the thread of the test, which has no others. What goes to and fro is copied as
 * between threads: what can't be copied fails here as it does there.
 */
export class PretendedWorker extends EventTarget {
  #isEnded = false

  postMessage(order: ImportOrder): void {
    void this.#answer(order)
  }

  terminate(): void {
    this.#isEnded = true
  }

  async #answer(order: ImportOrder): Promise<void> {
    // jsdom's files are not Node's, which alone can be copied.
    const answer = structuredClone(await answerOrder(order))
    if (!this.#isEnded) this.dispatchEvent(new MessageEvent('message', { data: answer }))
  }
}
