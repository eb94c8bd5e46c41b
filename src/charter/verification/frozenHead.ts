import { z } from 'zod'
import type { ChainHead } from '../history/followChain.ts'

const fileSchema = z.looseObject({ history: z.object({ entry: z.int(), hash: z.string() }) })

/** The history's last entry as a version's JSON file states it; null when it says nothing of the kind. */
export function frozenHead(json: string): ChainHead | null {
  try {
    const { entry, hash } = fileSchema.parse(JSON.parse(json)).history
    return { id: entry, hash }
  } catch {
    return null
  }
}
