import { Button, Paper } from '@mui/material'
import { useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import { useWatch } from 'react-hook-form'
import type { Cookie } from '#charter/register/cookie.ts'
import type { Proposal } from '#charter/trackers/knownTracker.ts'
import { useText } from '../../i18n/useText.ts'
import { ProposedTracker } from './ProposedTracker.tsx'
import type { RegisterDataProvider } from '../../kit/server/dataProvider.ts'
import { useMay } from '../../kit/session/access.tsx'
import { useSettled } from '../../kit/form/useSettled.ts'

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
  if (others < 0) return null
  return (
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
          {isOpen ? text('trackers.proposal.less') : text('trackers.proposal.more', { smart_count: others })}
        </Button>
      )}
    </Paper>
  )
}

const NONE: Proposal[] = []

/** Known trackers that match the cookie's name or domain, requested once the person stops typing. */
function useProposals(): Proposal[] {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const mayRead = useMay('read', 'trackers')
  const [typedName, typedDomain] = useWatch<Cookie, ['name', 'domain']>({ name: ['name', 'domain'] })
  const name = useSettled(typedName?.trim() ?? '')
  const domain = useSettled(typedDomain?.trim() ?? '')
  const { data = NONE } = useQuery({
    queryKey: ['proposals', name, domain],
    queryFn: () => dataProvider.proposeTrackers({ name, domain }),
    enabled: mayRead && (name !== '' || domain !== ''),
  })
  return data
}
