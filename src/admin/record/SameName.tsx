import { Alert } from '@mui/material'
import { Link, useRecordContext } from 'react-admin'
import { useFormState, useWatch } from 'react-hook-form'
import { foldName } from '#charter/kit/foldText.ts'
import { useText } from '../i18n/useText.ts'
import type { AdminRecord } from '../kit/records.ts'
import { useDraft } from '../preview/useDraft.ts'

/** Says, while a name is typed, that another record has it, and leads there. Case, accents and spaces do not tell apart. */
export function SameName({ resource }: { resource: 'providers' | 'categories' }) {
  const text = useText()
  const edited = useRecordContext<AdminRecord>()
  const folded = foldName(String(useWatch({ name: 'name' }) ?? ''))
  const { errors } = useFormState({ name: 'name' })
  const records = useDraft().data?.[resource] ?? []
  const other = records.find(
    ({ id, name }) => id !== edited?.id && folded !== '' && foldName(name) === folded,
  )
  return (
    <div role="status">
      {/* The refusal to save says it beside the field. */}
      {other && !errors['name'] && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {text('app.form.sameName')}{' '}
          <Link to={`/${resource}/${other.id}`}>
            <bdi>{other.name}</bdi>
          </Link>
        </Alert>
      )}
    </div>
  )
}
