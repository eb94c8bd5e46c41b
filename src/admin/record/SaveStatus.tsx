import { Box, Link } from '@mui/material'
import type { ReactNode } from 'react'
import { useResourceContext, useTranslate } from 'react-admin'
import { useFormContext, useFormState } from 'react-hook-form'
import { Link as RouterLink } from 'react-router'
import type { Message } from '#api/message.ts'
import type { Problem } from '#api/problem.ts'
import { useText } from '../i18n/useText.ts'
import { countErrors } from '../kit/form/translationErrors.ts'
import { useClockTime } from '../kit/time.tsx'

/** The state of the form: being saved, time of the last save, number of errors. Screen readers read out each change. */
export function SaveStatus({ outcome }: { outcome: SaveOutcome | null }) {
  const text = useText()
  const { isSubmitting, submitCount, errors, isDirty } = useFormState()
  const { getValues } = useFormContext()
  const errorCount = countErrors(errors, getValues('translations'))
  const hasFailed = outcome?.kind === 'failed'
  const hasErrors = submitCount > 0 && errorCount > 0

  let status: ReactNode = null
  if (isSubmitting) status = text('app.form.saving')
  else if (hasFailed) status = <OutcomeText outcome={outcome} />
  else if (hasErrors) status = text('app.form.corrections', { smart_count: errorCount })
  else if (isDirty) status = text('app.form.unsaved')
  else if (outcome) status = <OutcomeText outcome={outcome} />

  return (
    <Box
      role="status"
      sx={{
        minWidth: 0,
        overflowWrap: 'anywhere',
        color: hasFailed || hasErrors ? 'error.main' : 'text.secondary',
      }}
    >
      {status}
    </Box>
  )
}

function OutcomeText({ outcome }: { outcome: SaveOutcome }) {
  const text = useText()
  const resource = useResourceContext()
  const translate = useTranslate()
  const clockTime = useClockTime()
  switch (outcome.kind) {
    case 'saved':
      return text(outcome.isReview ? 'findings.savedAsReview' : 'app.form.saved', {
        time: clockTime(outcome.at.toISOString()),
      })
    case 'created':
      return text('app.form.created', { name: outcome.name })
    case 'created before':
      return (
        <>
          {text(isFeminine(resource) ? 'app.form.createdBeforeFeminine' : 'app.form.createdBefore', {
            name: outcome.name,
          })}{' '}
          <Link component={RouterLink} to={outcome.path}>
            {text('app.form.see')}
          </Link>
        </>
      )
    case 'unchanged':
      return text('app.form.unchanged')
    case 'stored version taken':
      return text('app.stale.taken')
    case 'failed':
      return (
        <>
          {translate(outcome.message, { ...outcome.args, _: text('errors.internal') })}
          <ReferredRecords records={outcome.records} />
        </>
      )
  }
}

function ReferredRecords({ records }: { records: ReferredRecord[] }) {
  return records.map(({ resource, id, name }) => (
    <span key={`${resource}/${id}`}>
      {' '}
      <Link component={RouterLink} to={`/${resource}/${id}`}>
        <bdi>{name}</bdi>
      </Link>
    </span>
  ))
}

/** A record that prevents a write: the other one of a duplicate, or one that refers to this record. */
export type ReferredRecord = NonNullable<Problem['records']>[number]

/** The result of the last attempt to save, shown beside the buttons. */
export type SaveOutcome =
  /** `isReview`: the save counts as a review of the record, which has the day of today. */
  | { kind: 'saved'; at: Date; isReview: boolean }
  | { kind: 'created'; name: string }
  | { kind: 'created before'; name: string; path: string }
  | { kind: 'unchanged' }
  | { kind: 'stored version taken' }
  | (Message & { kind: 'failed'; records: ReferredRecord[] })

/** Tells whether a record of this kind is called by a feminine noun, « une catégorie », « une rubrique ». */
export function isFeminine(resource: string | undefined): boolean {
  return resource === 'categories' || resource === 'sections'
}
