import { Button } from '@mui/material'
import { useState } from 'react'
import type { FoundRecord } from '#api/findings.ts'
import { useText } from '../../i18n/useText.ts'
import { AcceptForm } from './AcceptForm.tsx'
import { useTypedAcceptance } from './useAcceptanceDraft.ts'

interface AcceptOneProps {
  finding: FoundRecord
  onDone: (message: string) => void
}

/** « Publier malgré ce constat… », which the form replaces once it is clicked. */
export function AcceptOne({ finding, onDone }: AcceptOneProps) {
  const text = useText()
  const { reason } = useTypedAcceptance([finding]).typed
  // A reason left unsent reopens the form, without the focus: the person may have come back for something else.
  const [state, setState] = useState<'closed' | 'opened' | 'reopened'>(reason === '' ? 'closed' : 'reopened')
  if (state === 'closed') {
    return (
      <Button size="small" onClick={() => setState('opened')}>
        {text('findings.accept.open')}
      </Button>
    )
  }
  return (
    <AcceptForm
      takesFocus={state === 'opened'}
      findings={[finding]}
      onDone={onDone}
      onCancel={() => setState('closed')}
    />
  )
}
