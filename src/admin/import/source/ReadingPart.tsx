import { Alert, AlertTitle, Box, Button, LinearProgress, Typography } from '@mui/material'
import { useTimeout } from 'react-admin'
import { importInWords } from '#charter/import/words/problemInWords.ts'
import { useText } from '../../i18n/useText.ts'
import { useLanguage } from '../../kit/language.ts'
import { useImportRun } from '../run/importRunContext.ts'

/** What is read, how far that is, and why it was not. */
export function ReadingPart() {
  const text = useText()
  const { language } = useLanguage()
  const { run, state } = useImportRun()
  const { source, isReading, failure, read, planned } = state
  const name = source?.kind === 'file' ? source.file.name : text('imports.source.pasted')
  const why =
    failure === null
      ? read && !read.result.ok && !isReading
        ? importInWords('unreadable', read.result.unreadable, language)
        : null
      : text(`imports.failure.${failure}`)
  return (
    <Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        {source !== null && (
          <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
            <bdi>{name}</bdi>
          </Typography>
        )}
        {source === null && planned && (
          <Typography>
            {text('imports.plan.resumed', { name: planned.name || text('imports.source.pasted') })}
          </Typography>
        )}
        <Button size="small" onClick={() => run.reset()}>
          {text('imports.source.other')}
        </Button>
      </Box>
      {isReading && <ReadingProgress name={name} />}
      <div role="alert">
        {why !== null && (
          <Alert severity="error" sx={{ mt: 1, maxWidth: '60rem' }}>
            <AlertTitle>{text('imports.source.failed')}</AlertTitle>
            {why}
          </Alert>
        )}
      </div>
    </Box>
  )
}

function ReadingProgress({ name }: { name: string }) {
  const text = useText()
  const { run } = useImportRun()
  const isLate = useTimeout(300)
  if (!isLate) return null
  return (
    <Box role="status" sx={{ mt: 1, maxWidth: '30rem' }}>
      <Typography variant="body2">{text('imports.source.reading', { name })}</Typography>
      <LinearProgress aria-label={text('imports.source.reading', { name })} sx={{ my: 1 }} />
      <Button size="small" onClick={() => run.reset()}>
        {text('imports.source.stop')}
      </Button>
    </Box>
  )
}
