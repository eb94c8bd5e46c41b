import { Alert } from '@mui/material'
import { useEffect, useRef } from 'react'
import type { Said } from './useOutcome.ts'

/** Says what was just done. It takes the keyboard's place when the button that did it went away with its finding. */
export function Outcome({ said }: { said: Said | null }) {
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
