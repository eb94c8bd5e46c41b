import { Box, Button, Typography } from '@mui/material'
import { useState } from 'react'
import { useRecordContext } from 'react-admin'
import type { Proposal } from '#charter/trackers/knownTracker.ts'
import { setNoBreakSpaces } from '#charter/kit/setNoBreakSpaces.ts'
import { lifetimeInWords } from '#charter/words/lifetimeInWords.ts'
import { useLanguage } from '../../kit/language.ts'
import { ProposalOrigin } from './ProposalOrigin.tsx'
import { useText } from '../../i18n/useText.ts'
import { CategoryQuestion, HostQuestion } from './ProposalQuestions.tsx'
import { ProposedValues } from './ProposedValues.tsx'
import { useProposedCategory } from './useProposedCategory.ts'
import { useProposedProvider } from './useProposedProvider.ts'
import { type ProposedValue, useProposedValues } from './useProposedValues.ts'

interface ProposedTrackerProps {
  proposal: Proposal
  onTaken: () => void
}

/** A known tracker that matches the cookie: what it would write into the form, from which source, and one button for all. */
export function ProposedTracker({ proposal, onTaken }: ProposedTrackerProps) {
  const text = useText()
  const inWords = useProposalInWords()
  const provider = useProposedProvider(proposal)
  const category = useProposedCategory(proposal)
  const values = useProposedValues(proposal, { provider, category })
  const { isChosen, choose } = useChoice()
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const chosen = values.filter(isChosen)
  const empty = values.filter(({ current }) => current === null)
  const isSaved = useRecordContext()?.id !== undefined
  // Of a record that is filled in, or was saved as it is, it says more when it is asked.
  const isFolded = values.length > 0 && (isSaved || empty.length === 0) && !isOpen

  async function takeOver() {
    setBusy(true)
    // One after another, so that a notice of each provider or category that is made can be read.
    for (const { write } of chosen) await write()
    setBusy(false)
    onTaken()
  }

  return (
    <Box sx={{ pb: 1, '& + &': { borderTop: 1, borderColor: 'divider', pt: 1 } }}>
      <Typography variant="body2" role="status" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
        {inWords(proposal)}
      </Typography>
      <Why proposal={proposal} />
      {isFolded ? (
        <Button size="small" aria-expanded={false} onClick={() => setOpen(true)}>
          {text('trackers.proposal.compare', { smart_count: values.length })}
        </Button>
      ) : (
        <>
          <HostQuestion proposal={proposal} provider={provider} />
          <CategoryQuestion category={category} />
          <ProposedValues values={values} isChosen={isChosen} onChoose={choose} />
          {values.length === 0 && <ProposalOrigin source={proposal.source} />}
          {values.length > 0 && (
            <Button
              variant="contained"
              size="small"
              disableElevation
              loading={isBusy}
              disabled={chosen.length === 0}
              onClick={() => void takeOver()}
              sx={{ mt: 1 }}
            >
              {empty.every(isChosen)
                ? text('trackers.proposal.all')
                : text('trackers.proposal.chosen', { smart_count: chosen.length })}
            </Button>
          )}
        </>
      )}
    </Box>
  )
}

/** What the officer chose to take over: what is empty in the form, unless it is left out; of the rest, what is ticked. */
function useChoice() {
  const [choices, setChoices] = useState<Partial<Record<ProposedValue['field'], boolean>>>({})
  return {
    isChosen: ({ field, current }: ProposedValue) => choices[field] ?? current === null,
    choose: (field: ProposedValue['field'], isTaken: boolean) =>
      setChoices((before) => ({ ...before, [field]: isTaken })),
  }
}

/** What the tracker does, and why visitors are asked for their consent. */
function Why({ proposal: { description, ruling, purposeFamily } }: { proposal: Proposal }) {
  const text = useText()
  const { language } = useLanguage()
  const isForeign = description[language] === '' && description.en !== ''
  const shown = description[language] || description.en
  const isUnknown = ruling.consent === '' && purposeFamily !== ''
  const reason = ruling.reason[language] || (isUnknown ? text('trackers.proposal.unknownConsent') : '')
  return (
    <>
      {shown !== '' && (
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          <span lang={isForeign ? 'en' : undefined}>{isForeign ? shown : setNoBreakSpaces(shown)}</span>
        </Typography>
      )}
      {reason !== '' && (
        <Typography variant="body2" sx={{ mt: 0.5, pl: 1, borderLeft: 3, borderColor: 'warning.main' }}>
          {setNoBreakSpaces(reason)}
        </Typography>
      )}
    </>
  )
}

/** Returns a function that words a proposal: « Reconnu : _pk_id.* — Matomo (mesure d’audience, 13 mois) » */
function useProposalInWords(): (proposal: Proposal) => string {
  const text = useText()
  const { language } = useLanguage()
  return ({ matchedBy, name, domain, service, provider, host, purposeFamily, ...proposal }) => {
    const makers = [...new Set([service, host === 'provider' ? provider : ''])].filter(Boolean).join(', ')
    const family = purposeFamily === '' ? '' : text(`trackers.family.${purposeFamily}`)
    const duration = lifetimeInWords(proposal.lifetime, language) || proposal.lifetimeAsWritten
    const details = [family, duration].filter(Boolean).join(', ')
    const summary = details === '' ? makers : `${makers} (${details})`
    return matchedBy === 'domain'
      ? text('trackers.proposal.domain', { domain, what: summary })
      : text('trackers.proposal.name', { name, what: summary })
  }
}
