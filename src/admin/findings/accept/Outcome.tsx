import { Alert } from '@mui/material'
import { useEffect, useRef, useState } from 'react'

/**
 * Announces the last action on the page. It takes the focus if the button of that action has disappeared with its
 * finding.
 */
export function Outcome({ outcome }: { outcome: OutcomeMessage | null }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (outcome && document.activeElement === document.body) place.current?.focus()
  }, [outcome])
  return (
    <div ref={place} role="status" tabIndex={-1}>
      {outcome && (
        <Alert severity="success" icon={false} variant="outlined" sx={{ mb: 2 }}>
          {outcome.text}
        </Alert>
      )}
    </div>
  )
}

/** The message of an action. The count tells apart two actions with the same message. */
interface OutcomeMessage {
  text: string
  count: number
}

export function useOutcome(): { outcome: OutcomeMessage | null; announce: (text: string) => void } {
  const [outcome, setOutcome] = useState<OutcomeMessage | null>(null)
  return { outcome, announce: (text) => setOutcome((last) => ({ text, count: (last?.count ?? 0) + 1 })) }
}
