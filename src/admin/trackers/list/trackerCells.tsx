import { Box, Typography } from '@mui/material'
import { setNoBreakSpaces } from '#charter/kit/setNoBreakSpaces.ts'
import type { ListedTracker } from '#charter/trackers/knownTracker.ts'
import { lifetimeInWords } from '#charter/words/lifetimeInWords.ts'
import { useLanguage } from '../../kit/language.ts'
import { useText } from '../../i18n/useText.ts'
import { ProposalOrigin } from '../form/ProposalOrigin.tsx'

interface CellProps {
  tracker: ListedTracker
}

export function TrackerName({ tracker: { name, nameMatch } }: CellProps) {
  return (
    <Box component="span" sx={{ fontWeight: 600 }}>
      {nameMatch === 'prefix' ? `${name}*` : name}
    </Box>
  )
}

/** The product, and the company behind it or the body that runs it itself. */
export function TrackerMaker({ tracker: { service, provider, host } }: CellProps) {
  const text = useText()
  const maker = host === 'self' ? text('trackers.known.self') : provider
  return (
    <Typography variant="body2">
      {service}
      {maker !== '' && maker !== service && (
        <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
          {maker}
        </Box>
      )}
    </Typography>
  )
}

/** What the tracker does, and whether visitors are asked for their consent. */
export function TrackerPurpose({ tracker: { description, ruling } }: CellProps) {
  const text = useText()
  const { language } = useLanguage()
  const isForeign = description[language] === '' && description.en !== ''
  return (
    <Typography variant="body2">
      <span lang={isForeign ? 'en' : undefined}>
        {isForeign ? description.en : setNoBreakSpaces(description[language])}
      </span>
      {ruling.consent !== '' && (
        <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
          {text(`trackers.known.consent.${ruling.consent}`)}
        </Box>
      )}
    </Typography>
  )
}

export function TrackerLifetime({ tracker: { lifetime, lifetimeAsWritten } }: CellProps) {
  const text = useText()
  const { language } = useLanguage()
  const words = lifetimeInWords(lifetime, language)
  return (
    <Typography variant="body2">
      {words !== ''
        ? words
        : lifetimeAsWritten === ''
          ? text('trackers.known.noLifetime')
          : lifetimeAsWritten}
    </Typography>
  )
}

export function TrackerSource({ tracker: { source } }: CellProps) {
  return <ProposalOrigin source={source} />
}
