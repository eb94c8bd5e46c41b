import { Box, Button, Typography } from '@mui/material'
import { useState } from 'react'
import type { FoundRecord } from '#api/findings.ts'
import { useText } from '../../i18n/useText.ts'
import type { Chosen } from './useChosen.ts'
import { AcceptForm } from './AcceptForm.tsx'
import { useMayAccept } from './access.ts'
import { useTabDraft } from '../../kit/useTabDraft.ts'
import { keptReason } from './useAnswer.ts'

interface AcceptManyProps {
  chosen: Chosen
  onDone: (said: string) => void
}

/** How many findings are ticked, and the form that answers for all of them. */
export function AcceptMany({ chosen, onDone }: AcceptManyProps) {
  const text = useText()
  const mayAccept = useMayAccept()
  const [isOpen, setOpen] = useState(false)
  const { findings, page, keep } = chosen
  const count = { smart_count: findings.length }
  const others = page.filter((finding) => !chosen.has(finding))
  if (!mayAccept || (page.length === 0 && findings.length === 0)) return null
  return (
    <Box role="group" aria-label={text('findings.selection')} sx={{ mb: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, minHeight: 34 }}>
        <Typography role="status" sx={findings.length > 0 ? { fontWeight: 600 } : {}}>
          {findings.length > 0 && text('findings.selected', count)}
        </Typography>
        {findings.length > 0 && !isOpen && (
          <Button variant="contained" size="small" onClick={() => setOpen(true)}>
            {text('findings.accept.openMany', count)}
          </Button>
        )}
        {others.length > 0 && (
          <Button size="small" onClick={() => keep([...findings, ...others])}>
            {text('findings.selectPage')}
          </Button>
        )}
        {findings.length > 0 && (
          <Button size="small" color="inherit" onClick={() => keep([])}>
            {text('findings.unselect')}
          </Button>
        )}
      </Box>
      {isOpen && findings.length > 0 && (
        <AcceptForm
          takesFocus
          findings={findings}
          onCancel={() => setOpen(false)}
          onDone={(said, failed) => {
            onDone(said)
            keep(failed)
            setOpen(failed.length > 0)
          }}
        />
      )}
    </Box>
  )
}

interface AcceptOneProps {
  finding: FoundRecord
  onDone: (said: string) => void
}

/** « Accepter ce constat… », and in its place what that asks. */
export function AcceptOne({ finding, onDone }: AcceptOneProps) {
  const text = useText()
  const [reason] = useTabDraft(keptReason([finding]))
  // What was being typed when one left is there, open, when one comes back.
  const [open, setOpen] = useState<'no' | 'asked' | 'still'>(reason === '' ? 'no' : 'still')
  if (open === 'no') {
    return (
      <Button size="small" onClick={() => setOpen('asked')}>
        {text('findings.accept.open')}
      </Button>
    )
  }
  return (
    <AcceptForm
      takesFocus={open === 'asked'}
      findings={[finding]}
      onDone={onDone}
      onCancel={() => setOpen('no')}
    />
  )
}
