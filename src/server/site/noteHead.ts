import type { OpenStore } from '#server/storage/createStore.ts'
import { writeSeenHead } from '#server/storage/databaseFile/seenHead.ts'
import { systemErrorReason } from '../process/systemErrorReason.ts'

/** Notes beside the file at `path` where its history ends now; where the disk is full, the next time does. */
export async function noteHead(path: string, store: OpenStore, now: Date): Promise<void> {
  const [id, register] = await Promise.all([store.headId(), store.registerId()])
  const hash = await store.entryHash(id)
  if (hash === null || register === null) return
  try {
    writeSeenHead(path, { id, hash, seenAt: now.toISOString(), register })
  } catch (error) {
    if (systemErrorReason(error) === null) throw error
  }
}
