import { Box, Checkbox, Typography } from '@mui/material'
import type { FoundRecord } from '#api/findings.ts'
import { isKnownUntrue } from '#charter/findings/acceptance.ts'
import { useText } from '../i18n/useText.ts'
import { AcceptanceNote } from './accept/AcceptanceNote.tsx'
import { AcceptOne } from './accept/AcceptOne.tsx'
import { isAcceptable, useMayAccept } from './accept/useAccept.ts'
import { siteInAddress, useSites } from '../kit/sites.ts'
import { FindingPlace, ModelTextsLink, OtherRecord } from './FindingPlace.tsx'
import { ReviewButton } from './review/BulkReview.tsx'
import { SeverityMark } from './SeverityMark.tsx'
import { useFindingInWords } from './findingTexts.ts'
import { WhyButton } from './WhyButton.tsx'

interface FindingItemProps {
  finding: FoundRecord
  /** Selects the finding, in a list where several can be accepted at once. */
  selection?: { isSelected: boolean; toggle: () => void }
  /** Is called after each action on the finding, with a message to announce. */
  onDone: (message: string) => void
}

/** A finding: its severity, its text, links to where it is corrected, its reason, its acceptance and its actions. */
export function FindingItem({ finding, selection, onDone }: FindingItemProps) {
  const text = useText()
  const sentence = useFindingInWords()(finding)
  const mayAccept = useMayAccept()
  const canAccept = mayAccept && isAcceptable(finding)
  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      {mayAccept && selection && (
        <Box sx={{ width: 30, flexShrink: 0, mt: -0.75, ml: -1 }}>
          {canAccept && (
            <Checkbox
              size="small"
              checked={selection.isSelected}
              onChange={selection.toggle}
              slotProps={{ input: { 'aria-label': text('findings.select', { sentence }) } }}
            />
          )}
        </Box>
      )}
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'baseline' }}>
          <SeverityMark severity={finding.severity} />
          <FindingPlace finding={finding} />
          <OtherRecord finding={finding} />
          <FindingSites finding={finding} />
        </Box>
        <Typography sx={{ my: 0.5, maxWidth: '60em', overflowWrap: 'anywhere' }}>{sentence}</Typography>
        <AcceptanceNote finding={finding} onDone={onDone} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, ml: -0.75, alignItems: 'flex-start' }}>
          <ModelTextsLink finding={finding} />
          <WhyButton rule={finding.rule} sources={finding.source} />
          <ReviewButton finding={finding} onDone={onDone} />
          {canAccept && <AcceptOne finding={finding} onDone={onDone} />}
        </Box>
        {mayAccept && finding.severity !== 'advice' && isKnownUntrue(finding) && (
          <Typography variant="body2" color="textSecondary">
            {text('errors.knownUntrue')}
          </Typography>
        )}
      </Box>
    </Box>
  )
}

/** On which platforms it is found, while the screens speak of all. */
function FindingSites({ finding: { siteIds } }: { finding: FoundRecord }) {
  const text = useText()
  const sites = useSites()
  if (siteIds === undefined || siteInAddress() !== null) return null
  const found = sites.filter(({ id }) => siteIds.includes(id))
  const isOnAll = found.length === sites.filter(({ archived }) => archived !== 'yes').length
  const names = found.map(({ platformName }) => platformName).join(', ')
  return (
    <Typography component="span" variant="body2" color="textSecondary">
      {isOnAll ? text('findings.onAll') : text('findings.on', { names })}
    </Typography>
  )
}
