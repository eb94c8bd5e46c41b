import { useEffect } from 'react'
import { isJsonObject } from '#api/isJsonObject.ts'
import { usePerson } from '../../kit/session/session.tsx'
import { useDrafts } from '../../kit/unsaved/drafts.ts'
import type { KeptChoices } from './createImportRun.ts'
import { useImportRun } from './importRunContext.ts'

const nameOf = (id: number) => `import-${id}`

/** What was chosen in a dry run, kept in this browser until the import is done or given up. */
export function useKeptChoices() {
  const { state, run } = useImportRun()
  const drafts = useDrafts()
  const person = usePerson()?.id ?? 0
  const { planned, done, choices, siteIds, values } = state
  const id = planned?.id ?? null
  useEffect(() => {
    if (id === null) return
    if (done) drafts.remove(person, nameOf(id))
    else
      drafts.keep(person, {
        id: nameOf(id),
        form: nameOf(id),
        base: {},
        values: { choices, siteIds, values },
      })
  }, [drafts, person, id, done, choices, siteIds, values, run])

  return {
    find(wanted: number): KeptChoices | null {
      const [draft] = drafts.list(person, nameOf(wanted))
      return draft && isKept(draft.values) ? draft.values : null
    },
    remove: (given: number) => drafts.remove(person, nameOf(given)),
  }
}

/** What this browser wrote itself, unless somebody changed it by hand; the server checks it again. */
function isKept(values: object): values is KeptChoices {
  return (
    'choices' in values &&
    isJsonObject(values.choices) &&
    'siteIds' in values &&
    Array.isArray(values.siteIds) &&
    'values' in values &&
    Array.isArray(values.values)
  )
}
