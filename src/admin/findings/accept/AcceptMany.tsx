import { Box, Button, Typography } from '@mui/material'
import { useState } from 'react'
import { useText } from '../../i18n/useText.ts'
import { AcceptForm } from './AcceptForm.tsx'
import { useMayAccept } from './useAccept.ts'
import type { FindingSelection } from './useFindingSelection.ts'

interface AcceptManyProps {
  selection: FindingSelection
  onDone: (message: string) => void
}

/** The number of selected findings, the buttons that change the selection, and the form that accepts them all. */
export function AcceptMany({ selection, onDone }: AcceptManyProps) {
  const text = useText()
  const mayAccept = useMayAccept()
  const [isOpen, setOpen] = useState(false)
  const { findings, page, select } = selection
  const count = { smart_count: findings.length }
  const others = page.filter((finding) => !selection.has(finding))
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
          <Button size="small" onClick={() => select([...findings, ...others])}>
            {text('findings.selectPage')}
          </Button>
        )}
        {findings.length > 0 && (
          <Button size="small" color="inherit" onClick={() => select([])}>
            {text('findings.unselect')}
          </Button>
        )}
      </Box>
      {isOpen && findings.length > 0 && (
        <AcceptForm
          takesFocus
          findings={findings}
          onCancel={() => setOpen(false)}
          onDone={(message, failed) => {
            onDone(message)
            select(failed)
            setOpen(failed.length > 0)
          }}
        />
      )}
    </Box>
  )
}
