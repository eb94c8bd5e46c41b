import { Alert, Box, Typography } from '@mui/material'
import type { EarlierPage } from '#charter/publication/earlierPage.ts'
import type { Publication } from '#charter/publication/publication.ts'
import { LoadFailed } from '../kit/ErrorAlert.tsx'
import { useText } from '../i18n/useText.ts'
import { useExactTime } from '../kit/time.tsx'
import { useAuthorName } from '../kit/useAuthorName.ts'
import type { ProofState } from './useProofContents.ts'

/** The contents of the file in words, or the reason why there is none. */
export function ProofContents({ contents }: { contents: ProofState }) {
  const text = useText()
  const exactTime = useExactTime()
  switch (contents.kind) {
    case 'loading':
      return null
    case 'incomplete':
      return <Typography>{text('proof.incomplete')}</Typography>
    case 'reversed':
      return <Typography color="error">{text('proof.reversed')}</Typography>
    case 'not begun':
      return <Typography color="error">{text('errors.periodNotBegun')}</Typography>
    case 'failed':
      return <LoadFailed onRetry={contents.retry} />
    case 'nothing online':
      return (
        <Typography>
          {text('proof.nothingOnline')}{' '}
          {contents.first && text('publications.onDay.first', { when: exactTime(contents.first.at) })}
        </Typography>
      )
    case 'found':
      return (
        <>
          {!contents.isOver && (
            <Alert severity="warning" sx={{ mb: 2 }}>
              {text('proof.unfinished')}
            </Alert>
          )}
          <ContentList versions={contents.versions} count={contents.count} earlier={contents.earlier} />
        </>
      )
  }
}

const LISTED = 10

/** The contents of the file; of many versions, the first are listed and the others counted. */
interface ContentListProps {
  versions: readonly Publication[]
  count: number
  earlier: EarlierPage | null
}

function ContentList({ versions, count, earlier }: ContentListProps) {
  const text = useText()
  const whoInWords = useAuthorName()
  const exactTime = useExactTime()
  const more = count - LISTED
  return (
    <>
      <Typography sx={{ fontWeight: 600 }}>{text('proof.contents')}</Typography>
      <Box component="ul" sx={{ mt: 0.5, mb: 0, pl: 3 }}>
        {earlier && <li>{text('earlierPage.inProof', { who: whoInWords(earlier.by) })}</li>}
        {count > 0 && (
          <li>
            {text('proof.versions', { smart_count: count })}
            <Box component="ul" sx={{ pl: 3 }}>
              {versions.slice(0, LISTED).map(({ number, at }, index) => {
                const next = versions[index + 1]
                const when = exactTime(at)
                return (
                  <li key={number}>
                    {next
                      ? text('proof.versionUntil', { number, when, until: exactTime(next.at) })
                      : text('proof.version', { number, when })}
                  </li>
                )
              })}
              {more > 0 && <li>{text('proof.more', { smart_count: more })}</li>}
            </Box>
          </li>
        )}
        <li>{text('proof.history')}</li>
        <li>{text('proof.explanation')}</li>
      </Box>
    </>
  )
}
