import { Alert, Link } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router'
import type { Change } from '#charter/history/change.ts'
import type { NameOf } from '#charter/history/mentions.ts'
import { fieldOf } from '#charter/register/fields.ts'
import { messageOf, parseProblem } from '../../kit/server/problem.ts'
import { useText } from '../../i18n/useText.ts'

interface RestoreRefusalProps {
  error: Error
  change: Change
  nameOf: NameOf
}

/** Says why a record was not restored, with links to the records that prevent it. */
export function RestoreRefusal({ error, change, nameOf }: RestoreRefusalProps) {
  return (
    <Alert severity="error" sx={{ my: 1 }}>
      <RefusalText error={error} change={change} nameOf={nameOf} />
    </Alert>
  )
}

function RefusalText({ error, change, nameOf }: RestoreRefusalProps) {
  const text = useText()
  const translate = useTranslate()
  const problem = parseProblem(error)
  if (problem?.current) return text('history.restore.stale')
  if (problem?.records)
    return (
      <>
        {text('history.restore.duplicate')}{' '}
        {problem.records.map(({ resource, id, name }) => (
          <Link key={id} underline="always" component={RouterLink} to={`/${resource}/${id}`}>
            <bdi>{name}</bdi>
          </Link>
        ))}
      </>
    )
  if (!problem?.errors) return translate(messageOf(error), problem?.args)
  return Object.entries(problem.errors).map(([field, { message, args }]) => {
    const missing = referenceIn(change, field)
    const label = translate(`resources.${change.resource}.fields.${field}`, { _: field })
    if (message !== 'errors.reference' || !missing)
      return (
        <div key={field}>
          {text('history.restore.invalid', { field: label, reason: translate(message, args) })}
        </div>
      )
    return (
      <div key={field}>
        {text('history.restore.missing')}{' '}
        <Link underline="always" component={RouterLink} to={`/${missing.resource}/${missing.id}`}>
          {text('history.restore.missingName', {
            kind: label,
            name: nameOf(missing) ?? String(missing.id),
          })}
        </Link>
      </div>
    )
  })
}

/** The record that a field refers to, in the state to restore; null if the field is no reference. */
function referenceIn({ resource, before, after }: Change, field: string) {
  const refersTo = fieldOf(resource, field)?.refersTo
  const id = (after ?? before)?.[field]
  return refersTo !== undefined && typeof id === 'number' ? { resource: refersTo, id } : null
}
