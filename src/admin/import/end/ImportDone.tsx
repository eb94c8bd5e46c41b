import { Alert, Box, Button, Typography } from '@mui/material'
import { Link } from 'react-router'
import type { ImportCounts, ImportStatus } from '#api/imports.ts'
import { useMayUndoImport } from '../../history/restore/UndoImport.tsx'
import { type Text, useText } from '../../i18n/useText.ts'
import { ErrorAlert } from '../../kit/ErrorAlert.tsx'
import { useLanguage } from '../../kit/language.ts'
import { filteredList } from '../../kit/list/listFilter.ts'
import { RecordLinks } from '../../kit/list/RecordLinks.tsx'
import { ResultPanel } from '../../kit/ResultPanel.tsx'
import { useImportRun } from '../run/importRunContext.ts'
import { ConflictList } from './ApplyPart.tsx'

/** What was written, from which file, where to see it, and how to take it back. */
export function ImportDone({ status }: { status: ImportStatus }) {
  const text = useText()
  const { run, state } = useImportRun()
  const written = useWritten(status)
  const mayUndo = useMayUndoImport(status.result?.by ?? '')
  const { name, fileSha256: sha256, result, undone } = status
  return (
    <>
      <ResultPanel
        // The heading is the answer to undoing too, and takes the focus again.
        key={status.state}
        title={text(undone ? 'imports.done.undone' : 'imports.done.title')}
        text={undone ? text('imports.done.restored', { smart_count: undone.restored }) : written}
      >
        {undone && undone.leftCount > 0 && (
          <Alert severity="warning" sx={{ mb: 2 }}>
            {text('imports.done.undoLeft', { smart_count: undone.leftCount })}
            <RecordLinks records={undone.left} count={undone.leftCount} />
          </Alert>
        )}
        {!undone && result && result.conflictCount > 0 && (
          <Alert severity="warning" sx={{ mb: 2 }}>
            {text('imports.done.left')}
            <ConflictList named={result.conflicts} count={result.conflictCount} />
          </Alert>
        )}
        <Typography variant="body2" color="textSecondary" sx={{ mb: 2, overflowWrap: 'anywhere' }}>
          {name === ''
            ? text('imports.done.pasted', { sha256 })
            : text('imports.done.file', { name, sha256 })}
        </Typography>
        {state.undoError !== null && <ErrorAlert error={state.undoError} />}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button component={Link} to="/preview" variant={undone ? 'outlined' : 'contained'}>
            {text('imports.done.preview')}
          </Button>
          <Button component={Link} to={filteredList('cookies', {})} variant="outlined">
            {text('imports.done.cookies')}
          </Button>
          <Button component={Link} to={filteredList('changes', {})} variant="outlined">
            {text('imports.done.history')}
          </Button>
          {!undone && mayUndo && (
            <Button variant="outlined" loading={state.isUndoing} onClick={() => run.undo()}>
              {text('imports.done.undo')}
            </Button>
          )}
        </Box>
      </ResultPanel>
      <Button component={Link} to="/import" sx={{ mt: 2 }}>
        {text('imports.done.another')}
      </Button>
    </>
  )
}

const RESOURCES = ['cookies', 'providers', 'categories', 'sections', 'sites'] as const

/** « L’import a créé 4 cookies et 3 textes. Il a modifié 1 cookie. » */
function useWritten({ result }: ImportStatus): string {
  const text = useText()
  const { language } = useLanguage()
  if (!result) return ''
  const list = new Intl.ListFormat(language)
  const { created, changed, retired } = result
  const retiredOnes = { providers: 0, categories: 0, cookies: retired, sections: 0, sites: 0 }
  return [
    { key: 'created' as const, what: inWords(text, created) },
    { key: 'changed' as const, what: inWords(text, changed) },
    { key: 'retired' as const, what: inWords(text, retiredOnes) },
  ]
    .filter(({ what }) => what.length > 0)
    .map(({ key, what }, at) =>
      text(`imports.done.${key}`, {
        subject: text(at === 0 ? 'imports.done.subject' : 'imports.done.nextSubject'),
        what: list.format(what),
        smart_count: retired,
      }),
    )
    .join(' ')
}

function inWords(text: Text, counts: ImportCounts): string[] {
  return RESOURCES.filter((resource) => counts[resource] > 0).map((resource) =>
    text(`imports.done.counts.${resource}`, { smart_count: counts[resource] }),
  )
}
