import { Alert } from '@mui/material'
import { useEffect, useRef, useState } from 'react'

/** Says what was just done. It takes the keyboard's place when the button that did it went away with its finding. */
export function Outcome({ said }: { said: OutcomeMessage | null }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (said && document.activeElement === document.body) place.current?.focus()
  }, [said])
  return (
    <div ref={place} role="status" tabIndex={-1}>
      {said && (
        <Alert severity="success" icon={false} variant="outlined" sx={{ mb: 2 }}>
          {said.text}
        </Alert>
      )}
    </div>
  )
}

/** What was last done on a page, and how often something was: the same words again are news too. */
export interface OutcomeMessage {
  text: string
  count: number
}

export function useOutcome(): { said: OutcomeMessage | null; say: (text: string) => void } {
  const [said, setSaid] = useState<OutcomeMessage | null>(null)
  return { said, say: (text) => setSaid((last) => ({ text, count: (last?.count ?? 0) + 1 })) }
}
