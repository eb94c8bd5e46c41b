import { Box, Typography } from '@mui/material'
import type { Publication } from '#charter/publication/publication.ts'
import { LoadFailed } from '../kit/ErrorAlert.tsx'
import { useText } from '../i18n/useText.ts'
import { useExactTime } from '../kit/time.tsx'
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
      return <ContentList versions={contents.versions} count={contents.count} />
  }
}

const LISTED = 10

/** The contents of the file; of many versions, the first are listed and the others counted. */
function ContentList({ versions, count }: { versions: readonly Publication[]; count: number }) {
  const text = useText()
  const exactTime = useExactTime()
  const more = count - LISTED
  return (
    <>
      <Typography sx={{ fontWeight: 600 }}>{text('proof.contents')}</Typography>
      <Box component="ul" sx={{ mt: 0.5, mb: 0, pl: 3 }}>
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
        <li>{text('proof.history')}</li>
        <li>{text('proof.explanation')}</li>
      </Box>
    </>
  )
}
