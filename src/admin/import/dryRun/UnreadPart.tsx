import DownloadIcon from '@mui/icons-material/DownloadOutlined'
import { Alert, Box, Button, Typography } from '@mui/material'
import { useState } from 'react'
import { FLAW_CODES } from '#charter/import/reading.ts'
import type { ImportPlan } from '#charter/import/plan/importPlan.ts'
import { importInWords } from '#charter/import/words/problemInWords.ts'
import { useText } from '../../i18n/useText.ts'
import { saveFile } from '../../kit/download.tsx'
import { useLanguage } from '../../kit/language.ts'
import { useImportRun } from '../run/importRunContext.ts'

const SHOWN_MAX = 50

/** Lines that were not read, and the rows with problems as a file. */
export function UnreadPart({ plan }: { plan: ImportPlan }) {
  const text = useText()
  const { language } = useLanguage()
  const hasProblems = plan.cookies.some(({ kind }) => kind === 'problem')
  const rest = plan.unread.length - SHOWN_MAX
  if (plan.unread.length === 0 && !hasProblems) return null
  return (
    <Box>
      {plan.unread.length > 0 && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {text('imports.plan.unread', { smart_count: plan.unread.length })}
          <Box component="ul" sx={{ my: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
            {plan.unread.slice(0, SHOWN_MAX).map(({ line, code, args }) => {
              const known = FLAW_CODES.find((one) => one === code) ?? 'notReadable'
              const why = importInWords('flaws', { code: known, args }, language)
              return <li key={`${line} ${why}`}>{text('imports.plan.unreadLine', { line, why })}</li>
            })}
            {rest > 0 && <li>{text('app.list.others', { smart_count: rest })}</li>}
          </Box>
        </Alert>
      )}
      {hasProblems && <ProblemsDownload />}
    </Box>
  )
}

function ProblemsDownload() {
  const text = useText()
  const { language } = useLanguage()
  const { run, state } = useImportRun()
  const [isPending, setPending] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  if (state.source === null)
    return <Typography color="textSecondary">{text('imports.plan.needsSource')}</Typography>

  async function download() {
    setPending(true)
    const csv = await run.writeProblems(language, language === 'fr' ? ';' : ',')
    setPending(false)
    setFailed(csv === null)
    if (csv !== null)
      saveFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), text('imports.plan.problemsFileName'))
  }
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<DownloadIcon />}
        loading={isPending}
        loadingPosition="start"
        onClick={() => void download()}
      >
        {text('imports.plan.problemsFile')}
      </Button>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
        {text('imports.plan.problemsHelp')}
      </Typography>
      <div role="alert">
        {hasFailed && (
          <Alert severity="error" sx={{ mt: 1 }}>
            {text('imports.plan.problemsFailed')}
          </Alert>
        )}
      </div>
    </>
  )
}
