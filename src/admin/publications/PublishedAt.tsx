import type { Publication } from '#charter/publication/publication.ts'
import { useExactTime, useRelativeTime } from '../kit/time.tsx'
import { useWhoInWords } from '../kit/useWhoInWords.ts'

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
