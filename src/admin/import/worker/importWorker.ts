import { configureZod } from '../../kit/configureZod.ts'
import type { ImportOrder } from './importOrder.ts'

// The start of the worker in which files are read: what hangs or swells is this, and not the page.

configureZod()
const loading = import('./answerOrder.ts')

async function answer(order: ImportOrder): Promise<void> {
  const { answerOrder } = await loading
  postMessage(await answerOrder(order))
}

addEventListener('message', ({ data }: MessageEvent<ImportOrder>) => void answer(data))
