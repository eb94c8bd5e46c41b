import { useState } from 'react'

/** What was last done on a page, and how often something was: the same words again are news too. */
export interface Said {
  text: string
  count: number
}

export function useOutcome(): { said: Said | null; say: (text: string) => void } {
  const [said, setSaid] = useState<Said | null>(null)
  return { said, say: (text) => setSaid((last) => ({ text, count: (last?.count ?? 0) + 1 })) }
}
