import { Alert, Box, Button, LinearProgress, List, ListItem, Paper, Typography } from '@mui/material'
import { useMemo } from 'react'
import type { ImportPlan } from '#charter/import/plan/importPlan.ts'
import type { ImportConflict } from '#api/imports.ts'
import { useText } from '../../i18n/useText.ts'
import { useLanguage } from '../../kit/language.ts'
import { useImportRun } from '../run/importRunContext.ts'
import { type Applying, createIsTaken, type ImportState, isTextTaken } from '../run/importState.ts'

/** What will be written, the button that writes it, and how far that is. */
export function ApplyPart({ plan }: { plan: ImportPlan }) {
  const text = useText()
  const { run, state } = useImportRun()
  const { applying, conflicts, isCancelled, isPlanning, isReading } = state
  const what = useWhatIsWritten(plan, state)
  const problems = useMemo(() => plan.cookies.filter(({ kind }) => kind === 'problem').length, [plan])
  return (
    <Paper component="section" variant="outlined" aria-label={text('imports.apply.title')} sx={BAR}>
      {conflicts && <Conflicts conflicts={conflicts} />}
      <div role="status">
        {isCancelled && (
          <Alert severity="info" sx={{ mb: 1 }}>
            {text('imports.apply.cancelled')}
          </Alert>
        )}
      </div>
      {applying ? (
        <ApplyingProgress applying={applying} />
      ) : (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
          <Box sx={{ flex: '1 1 18rem' }}>
            <Typography>
              {what === '' ? text('imports.apply.nothing') : text('imports.apply.willWrite', { what })}
            </Typography>
            {problems > 0 && (
              <Typography variant="body2" color="textSecondary">
                {text('imports.apply.problemsStay', { smart_count: problems })}
              </Typography>
            )}
          </Box>
          <Button
            variant={conflicts ? 'outlined' : 'contained'}
            disabled={what === '' || isPlanning || isReading}
            onClick={() => run.apply('nothing')}
          >
            {text('imports.apply.action')}
          </Button>
        </Box>
      )}
    </Paper>
  )
}

// In sight wherever one reads in a long dry run.
const BAR = { position: 'sticky', bottom: 0, p: 2, zIndex: 2, boxShadow: 4 } as const

/** « 4 nouveaux cookies, 2 textes »; '' if nothing is. */
function useWhatIsWritten(plan: ImportPlan, { choices }: ImportState): string {
  const text = useText()
  const { language } = useLanguage()
  return useMemo(() => {
    const taken = plan.cookies.filter(createIsTaken(choices))
    const ofKind = (kind: string) => taken.filter((row) => row.kind === kind).length
    const texts = plan.sections.filter((section, place) => isTextTaken(section, place, choices)).length
    const retired = plan.absent.filter(({ id }) => choices.retired?.includes(id)).length
    const counted = (['new', 'changed'] as const).map((kind) => ({ key: kind, count: ofKind(kind) }))
    const parts = [
      ...counted,
      { key: 'texts' as const, count: texts },
      { key: 'retired' as const, count: retired },
    ]
      .filter(({ count }) => count > 0)
      .map(({ key, count }) => text(`imports.apply.${key}`, { smart_count: count }))
    // Chosen since or not, it is written for those only who may.
    const isSiteTaken = plan.site !== null && choices.leavesSite !== true && plan.site.isApplied
    if (isSiteTaken) parts.push(text('imports.apply.site'))
    return new Intl.ListFormat(language).format(parts)
  }, [plan, choices, text, language])
}

function ApplyingProgress({ applying: { progress, isCancelling, isUncertain } }: { applying: Applying }) {
  const text = useText()
  const { run } = useImportRun()
  const value = progress === null ? undefined : (100 * progress.done) / Math.max(1, progress.total)
  return (
    <Box role="status">
      <Typography>
        {text('imports.apply.running')}{' '}
        {progress && text('imports.apply.progress', { done: progress.done, total: progress.total })}
      </Typography>
      <LinearProgress
        variant={value === undefined ? 'indeterminate' : 'determinate'}
        value={value ?? 0}
        aria-label={text('imports.apply.running')}
        sx={{ my: 1 }}
      />
      {isUncertain && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {text('imports.apply.uncertain')}
        </Alert>
      )}
      <Button variant="outlined" loading={isCancelling} onClick={() => run.cancel()}>
        {text('imports.apply.cancel')}
      </Button>{' '}
      <Typography component="span" variant="body2" color="textSecondary">
        {text('imports.apply.cancelHelp')}
      </Typography>
    </Box>
  )
}

interface ConflictsProps {
  conflicts: { named: readonly ImportConflict[]; count: number }
}

/** What somebody wrote since, and the choice: the rest of the import, or another look. */
function Conflicts({ conflicts: { named, count } }: ConflictsProps) {
  const text = useText()
  const { run } = useImportRun()
  return (
    <Alert severity="warning" role="alert" sx={{ mb: 2 }}>
      {text('imports.apply.conflicts', { smart_count: count })}
      <ConflictList named={named} count={count} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        <Button variant="contained" onClick={() => run.apply('rest')}>
          {text('imports.apply.rest')}
        </Button>
        <Button variant="outlined" onClick={() => run.planAgain()}>
          {text('imports.apply.again')}
        </Button>
      </Box>
    </Alert>
  )
}

export function ConflictList({ named, count }: ConflictsProps['conflicts']) {
  const text = useText()
  return (
    <List dense disablePadding>
      {named.map(({ resource, id, name, line, reason }) => (
        <ListItem key={`${resource} ${id} ${line} ${name}`} disablePadding>
          {text('imports.apply.conflict', { name, reason: text(`imports.apply.reasons.${reason}`) })}
        </ListItem>
      ))}
      {count > named.length && (
        <ListItem disablePadding>
          {text('imports.apply.others', { smart_count: count - named.length })}
        </ListItem>
      )}
    </List>
  )
}
