import { useGetList } from 'react-admin'
import { RESOURCE_NAMES } from '#api/resourceNames.ts'
import { recordName } from '#charter/compare/recordName.ts'
import { words } from '#charter/words/words.ts'
import type { Change } from '#charter/history/change.ts'
import type { StoredRecord } from '../../kit/records.ts'
import { useLanguage } from '../../kit/language.ts'
import { useText } from '../../i18n/useText.ts'

interface RecordChoice {
  id: number
  name: string
}

const ALL = { page: 1, perPage: 1_000 }

/** The records of a resource, those that were deleted after those that exist; null without a resource of records. */
export function useRecordChoices(resource: unknown): RecordChoice[] | null {
  const text = useText()
  const { language } = useLanguage()
  const known = RESOURCE_NAMES.find((name) => name === resource && name !== 'sites')
  const { data: present = [] } = useGetList<StoredRecord>(
    known ?? '',
    { pagination: ALL, sort: { field: 'id', order: 'ASC' } },
    { enabled: known !== undefined },
  )
  const { data: deletions = [] } = useGetList<Change>(
    'changes',
    { filter: { resource: known, action: 'delete' }, pagination: ALL, sort: { field: 'id', order: 'DESC' } },
    { enabled: known !== undefined },
  )
  if (known === undefined) return null
  const nameOf = (values: Record<string, unknown>) =>
    recordName(known, { values }) || words(language).comparison.untitled
  const ids = new Set(present.map(({ id }) => id))
  const deleted = new Map(
    deletions
      .toReversed()
      .filter(({ recordId }) => recordId !== null && !ids.has(recordId))
      .map(({ recordId, before }) => [recordId ?? 0, before ?? {}]),
  )
  return [
    ...present.map((record) => ({ id: record.id, name: nameOf(record) })),
    ...[...deleted].map(([id, record]) => ({
      id,
      name: text('history.filters.deletedName', { name: nameOf(record) }),
    })),
  ]
}
