import { Button, Chip } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import type { Publication } from '#charter/publication/publication.ts'
import type { ChangeCounts } from '#charter/compare/countDifferences.ts'
import { useText } from '../i18n/useText.ts'
import { useExactTime, useRelativeTime } from '../kit/time.tsx'
import { useWhoInWords } from '../kit/useWhoInWords.ts'
import { IfAllowed } from '../kit/session/access.tsx'
import { DownloadButton } from '../kit/download.tsx'
import { frozenFile } from './PublicationFiles.tsx'

/** Marks the version that visitors read now. */
export function OnlineMark() {
  return <Chip size="small" color="success" label={useText()('publications.online')} />
}

/** When a version went online, to the minute and in words, and who put it there. */
export function PublishedAt({ publication: { at, by } }: { publication: Publication }) {
  const exactTime = useExactTime()
  const relativeTime = useRelativeTime()
  const whoInWords = useWhoInWords()
  return (
    <>
      <time dateTime={at}>{exactTime(at)}</time> ({relativeTime(at)}) · {whoInWords(by)}
    </>
  )
}

/** Says in a line what a version changed: « 2 ajouts, 1 modification ». */
export function useChangeCountsInWords(): (counts: ChangeCounts) => string {
  const text = useText()
  return (counts) =>
    (['added', 'changed', 'removed'] as const)
      .filter((kind) => counts[kind] > 0)
      .map((kind) => text(`publications.${kind}`, { smart_count: counts[kind] }))
      .join(', ') || text('publications.sameRecords')
}

/** Leads those who may publish to where a version is put back into the draft. */
export function RestoreButton({ number }: { number: number }) {
  const text = useText()
  return (
    <IfAllowed to="create" what="publications">
      <Button
        component={RouterLink}
        to={`/publications/${number}/restore`}
        size="small"
        aria-label={text('publications.restoreOne', { number })}
      >
        {text('publications.restore')}
      </Button>
    </IfAllowed>
  )
}

/** Reads a version, or takes its page away as a file. */
export function VersionButtons({ number }: { number: number }) {
  const text = useText()
  return (
    <>
      <Button
        component={RouterLink}
        to={`/publications/${number}`}
        variant="outlined"
        size="small"
        aria-label={text('publications.readOne', { number })}
      >
        {text('publications.read')}
      </Button>
      <DownloadButton
        {...frozenFile(number, 'html')}
        variant="outlined"
        size="small"
        aria-label={text('publications.downloadOne', { number })}
      >
        {text('publications.download')}
      </DownloadButton>
    </>
  )
}

/** Leads to what a version changed; the first has none before it to be compared with. */
export function CompareButton({ number }: { number: number }) {
  const text = useText()
  if (number === 1) return null
  return (
    <Button
      component={RouterLink}
      to={`/publications/compare?from=${number - 1}&to=${number}`}
      size="small"
      aria-label={text('publications.compareOne', { number, before: number - 1 })}
    >
      {text('publications.compare')}
    </Button>
  )
}
