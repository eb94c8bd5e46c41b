import { useGetList, useGetOne } from 'react-admin'
import { type ResourceName } from '#api/resourceNames.ts'
import { SITE_ID } from '#charter/siteId.ts'
import type { Site } from '#charter/site.ts'
import type { StoredRecord } from '../app/form/StoredRecord.ts'
import { filteredList } from '../app/list/filteredList.ts'
import type { MessageKey } from '../i18n/MessageKey.ts'

/** Something to be done: how many records wait for it, and where they are. */
export interface ToDoEntry {
  message: MessageKey
  count: number
  to: string
}

/** What is incomplete in the register; `isKnown` once everything has been counted. */
export function useToDo(): { items: ToDoEntry[]; isKnown: boolean } {
  const entries = [
    useRecordsToDo('home.toDo.lifetime', 'cookies', 'lifetime', WITHOUT_LIFETIME),
    useRecordsToDo('home.toDo.drafts', 'cookies', 'status', DRAFTS),
    useRecordsToDo('home.toDo.privacyPolicy', 'providers', 'privacyPolicyUrl', WITHOUT_POLICY),
    ...useSiteToDo(),
  ]
  return {
    items: entries.flatMap(({ count, ...entry }) => (count ? [{ ...entry, count }] : [])),
    isKnown: entries.every(({ count }) => count !== undefined),
  }
}

// Lists of values, because react-admin drops a filter whose value is an empty text.
const WITHOUT_LIFETIME = { lifetime: [''], status: 'active' }
const WITHOUT_POLICY = { privacyPolicyUrl: [''] }
const DRAFTS = { status: 'draft' }

// One record is opened at the field to fill in; several are listed.
function useRecordsToDo(
  message: MessageKey,
  resource: ResourceName,
  field: string,
  filter: Record<string, unknown>,
) {
  const { data, total } = useGetList<StoredRecord>(resource, { filter, pagination: { page: 1, perPage: 1 } })
  const only = total === 1 ? data?.[0] : undefined
  const to = only ? `/${resource}/${only.id}?field=${field}` : filteredList(resource, filter)
  return { message, count: total, to }
}

function useSiteToDo(): { message: MessageKey; count: number | undefined; to: string }[] {
  const { data: site } = useGetOne<Site & { id: number }>('sites', { id: SITE_ID })
  const missing = (field: 'controller' | 'dpoContact') => site && Number(site[field] === '')
  return [
    {
      message: 'home.toDo.controller',
      count: missing('controller'),
      to: `/sites/${SITE_ID}?field=controller`,
    },
    {
      message: 'home.toDo.dpoContact',
      count: missing('dpoContact'),
      to: `/sites/${SITE_ID}?field=dpoContact`,
    },
  ]
}
