import { useGetOne } from 'react-admin'
import { type ResourceName, SITE_ID } from '#api/resourceNames.ts'
import type { Site } from '#charter/site.ts'
import { filteredList } from '../app/list/filteredList.ts'
import { useCount } from '../app/useCount.ts'
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
    useRecordsToDo('home.toDo.lifetime', 'cookies', WITHOUT_LIFETIME),
    useRecordsToDo('home.toDo.drafts', 'cookies', DRAFTS),
    useRecordsToDo('home.toDo.privacyPolicy', 'providers', WITHOUT_POLICY),
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

function useRecordsToDo(message: MessageKey, resource: ResourceName, filter: Record<string, unknown>) {
  return { message, count: useCount(resource, filter), to: filteredList(resource, filter) }
}

function useSiteToDo(): { message: MessageKey; count: number | undefined; to: string }[] {
  const { data: site } = useGetOne<Site & { id: number }>('sites', { id: SITE_ID })
  const missing = (field: 'controller' | 'dpoContact') => site && Number(site[field] === '')
  const to = `/sites/${SITE_ID}`
  return [
    { message: 'home.toDo.controller', count: missing('controller'), to },
    { message: 'home.toDo.dpoContact', count: missing('dpoContact'), to },
  ]
}
