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

/** Says while the name is typed what is publicly known of it, to be taken over or not: nothing is written unasked. */
export function ProposedTrackers() {
  const text = useText()
  const proposals = useProposals()
  const [isOpen, setOpen] = useState(false)
  const part = useRef<HTMLElement>(null)
  // The button that was used goes away, and the focus with it.
  const keepFocus = () => part.current?.focus()
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
        <ProposedTracker key={key} proposal={proposal} onTaken={keepFocus} />
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

/** What is publicly known of the cookie of this form, once its name and domain are typed. */
function useProposals(): Proposal[] {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const isForThem = useMay('read', 'trackers')
  const [typedName, typedDomain] = useWatch<Cookie, ['name', 'domain']>({ name: ['name', 'domain'] })
  const name = useSettled(typedName?.trim() ?? '')
  const domain = useSettled(typedDomain?.trim() ?? '')
  const { data = NONE } = useQuery({
    queryKey: ['proposals', name, domain],
    queryFn: () => dataProvider.proposeTrackers({ name, domain }),
    enabled: isForThem && (name !== '' || domain !== ''),
  })
  return data
}
