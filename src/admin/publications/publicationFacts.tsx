import { Chip } from '@mui/material'
import type { Publication } from '#charter/publication/publication.ts'
import type { ChangeCounts } from '#charter/compare/countDifferences.ts'
import { useText } from '../i18n/useText.ts'
import { useExactInstant, useExactTime, useRelativeTime } from '../kit/time.tsx'
import { useAuthorName } from '../kit/useAuthorName.ts'

/** The time at which a version went online, exact and relative, and the person who published it. */
export function PublishedAt({ publication: { at, by } }: { publication: Publication }) {
  const exactTime = useExactTime()
  const exactInstant = useExactInstant()
  const relativeTime = useRelativeTime()
  const whoInWords = useAuthorName()
  return (
    <>
      <time dateTime={at} title={exactInstant(at)}>
        {exactTime(at)}
      </time>{' '}
      ({relativeTime(at)}) · {whoInWords(by)}
    </>
  )
}

/** Marks the version that visitors read now. */
export function OnlineMark() {
  return <Chip size="small" color="success" label={useText()('publications.online')} />
}

/** Returns a function that words the changes of a version: « 2 ajouts, 1 modification ». */
export function useChangeCountsInWords(): (counts: ChangeCounts) => string {
  const text = useText()
  return (counts) =>
    (['added', 'changed', 'removed'] as const)
      .filter((kind) => counts[kind] > 0)
      .map((kind) => text(`publications.${kind}`, { smart_count: counts[kind] }))
      .join(', ') || text('publications.sameRecords')
}
