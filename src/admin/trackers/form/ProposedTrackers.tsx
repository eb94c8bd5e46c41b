import { Box, Button, Paper } from '@mui/material'
import { useRef, useState } from 'react'
import { useText } from '../../i18n/useText.ts'
import { ProposedTracker } from './ProposedTracker.tsx'
import { useHeldHeight } from '../../kit/form/useHeldHeight.ts'
import { useProposals } from '../../kit/form/useProposals.ts'

/** Proposes known trackers while the name is typed. Nothing is copied into the form without a click. */
export function ProposedTrackers() {
  const text = useText()
  const proposals = useProposals()
  const [isOpen, setOpen] = useState(false)
  const part = useRef<HTMLElement>(null)
  // The clicked button disappears, so the focus moves to the panel.
  const takeFocus = () => part.current?.focus()
  const keyed = new Map(proposals.map((proposal) => [JSON.stringify(proposal), proposal]))
  const others = keyed.size - 1
  const place = useRef<HTMLDivElement>(null)
  useHeldHeight(place)
  return (
    <Box ref={place} sx={{ display: 'flow-root' }}>
      {others >= 0 && (
        <Paper
          ref={part}
          component="section"
          variant="outlined"
          tabIndex={-1}
          aria-label={text('trackers.proposal.label')}
          sx={{ p: 1.5, mb: 1.5, bgcolor: 'action.hover' }}
        >
          {[...keyed].slice(0, isOpen ? undefined : 1).map(([key, proposal]) => (
            <ProposedTracker key={key} proposal={proposal} onTaken={takeFocus} />
          ))}
          {others > 0 && (
            <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {isOpen
                ? text('trackers.proposal.less')
                : text('trackers.proposal.more', { smart_count: others })}
            </Button>
          )}
        </Paper>
      )}
    </Box>
  )
}
