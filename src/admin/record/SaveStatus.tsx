import { Box, Link } from '@mui/material'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { useFormState } from 'react-hook-form'
import { Link as RouterLink } from 'react-router'
import type { Message } from '#api/message.ts'
import type { Problem } from '#api/problem.ts'
import { useText } from '../i18n/useText.ts'
import { useLanguage } from '../kit/language.ts'

/** Where the form stands: saving, saved at what time, what is to be corrected. Read out when it changes. */
export function SaveStatus({ outcome }: { outcome: SaveOutcome | null }) {
  const text = useText()
  const { isSubmitting, submitCount, errors, isDirty } = useFormState()
  const wrongFields = Object.keys(errors).filter((field) => field !== 'root').length
  const failed = outcome?.kind === 'failed'
  const corrections = submitCount > 0 && wrongFields > 0

  let status: ReactNode = null
  if (isSubmitting) status = text('app.form.saving')
  else if (failed) status = <OutcomeText outcome={outcome} />
  else if (corrections) status = text('app.form.corrections', { smart_count: wrongFields })
  else if (isDirty) status = text('app.form.unsaved')
  else if (outcome) status = <OutcomeText outcome={outcome} />

  return (
    <Box
      role="status"
      sx={{
        minWidth: 0,
        overflowWrap: 'anywhere',
        color: failed || corrections ? 'error.main' : 'text.secondary',
      }}
    >
      {status}
    </Box>
  )
}

function OutcomeText({ outcome }: { outcome: SaveOutcome }) {
  const text = useText()
  const translate = useTranslate()
  const { language } = useLanguage()
  switch (outcome.kind) {
    case 'saved':
      return text('app.form.saved', { time: outcome.at.toLocaleTimeString(language, { timeStyle: 'short' }) })
    case 'created':
      return text('app.form.created', { name: outcome.name })
    case 'created before':
      return (
        <>
          {text('app.form.createdBefore', { name: outcome.name })}{' '}
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
          <OtherRecords records={outcome.records} />
        </>
      )
  }
}

function OtherRecords({ records }: { records: ReferredRecord[] }) {
  return records.map(({ resource, id, name }) => (
    <span key={`${resource}/${id}`}>
      {' '}
      <Link component={RouterLink} to={`/${resource}/${id}`}>
        {name}
      </Link>
    </span>
  ))
}

/** The records that stand in the way of a write: the other one of a duplicate, those that refer to this one. */
export type ReferredRecord = NonNullable<Problem['records']>[number]

/** What came of the last attempt to save, for the words beside the buttons. */
export type SaveOutcome =
  | { kind: 'saved'; at: Date }
  | { kind: 'created'; name: string }
  | { kind: 'created before'; name: string; path: string }
  | { kind: 'unchanged' }
  | { kind: 'stored version taken' }
  | (Message & { kind: 'failed'; records: ReferredRecord[] })
