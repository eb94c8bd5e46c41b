import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { type FieldValues, useFormContext, useFormState, useWatch } from 'react-hook-form'
import { isSameValue } from '#charter/kit/values.ts'
import { usePerson } from '../../kit/session/session.tsx'
import { type Draft, type Drafts, useDrafts } from '../../kit/unsaved/drafts.ts'

/** How long nothing is typed before the draft is written, in milliseconds. */
const PAUSE_MS = 400

/** The draft of the form around it: what is typed there and not saved. It goes when nothing typed is left. */
export interface OwnDraft {
  /** Whether the form has unsaved changes. */
  hasTyped: boolean
  /** Writes the draft now. */
  keep: () => void
  /** Removes the draft: its values are saved, or given up. */
  drop: () => void
  /** Continues an earlier draft: the next changes are written in its place. */
  adopt: (id: string) => void
  /** Writes a draft of another record, from what was typed in this form. */
  carryOver: (form: string, base: FieldValues, typed: FieldValues) => string
  /** Lists the other drafts of this form, the newest first. */
  listOthers: () => Draft[]
}

/** Writes the draft of `form` while its `fields` are typed, and when the page is hidden or left. */
export function useOwnDraft(form: string, fields: readonly string[]): OwnDraft {
  const { getValues } = useFormContext()
  const { defaultValues: base = {} } = useFormState()
  const values: FieldValues = useWatch()
  const drafts = useDrafts()
  const person = usePerson()?.id ?? null
  const hasTyped = fields.some((field) => !isSameValue(values[field], base[field]))
  const own = useMemo(
    () => createOwnDraft({ drafts, person, form, fields, getValues }),
    [drafts, person, form, fields, getValues],
  )
  useLayoutEffect(() => own.setBase(base), [own, base])
  useKeepWhileTyping(own, values, hasTyped)
  return { ...own, hasTyped }
}

interface DraftedForm {
  drafts: Drafts
  form: string
  fields: readonly string[]
  getValues: () => FieldValues
  /** The number of the user; null if nobody is signed in. */
  person: number | null
}

function createOwnDraft({ drafts, person, form, fields, getValues }: DraftedForm) {
  let base: FieldValues = {}
  let id = createDraftId()
  let timer: ReturnType<typeof setTimeout> | undefined
  const pick = (record: FieldValues) =>
    Object.fromEntries([...fields, 'version'].map((field) => [field, record[field]]))

  function write(draftId: string, draftForm: string, before: FieldValues, after: FieldValues) {
    if (person === null) return
    drafts.keep(person, { id: draftId, form: draftForm, base: pick(before), values: pick(after) })
  }
  function cancel() {
    clearTimeout(timer)
    timer = undefined
  }
  function drop() {
    cancel()
    if (person !== null) drafts.remove(person, id)
  }
  function keep() {
    cancel()
    const values = getValues()
    if (fields.every((field) => isSameValue(values[field], base[field]))) drop()
    else write(id, form, base, values)
  }
  return {
    keep,
    drop,
    keepSoon() {
      cancel()
      timer = setTimeout(keep, PAUSE_MS)
    },
    keepPending() {
      if (timer !== undefined) keep()
    },
    adopt(draftId: string) {
      id = draftId
    },
    /** Sets the values that the form had before anything was typed. */
    setBase(values: FieldValues) {
      base = values
    },
    carryOver(otherForm: string, saved: FieldValues, typed: FieldValues) {
      const draftId = createDraftId()
      write(draftId, otherForm, saved, { ...saved, ...typed })
      return draftId
    },
    listOthers: () => (person === null ? [] : drafts.list(person, form).filter((draft) => draft.id !== id)),
  }
}

interface Autosave {
  keepSoon: () => void
  keepPending: () => void
}

function useKeepWhileTyping({ keepSoon, keepPending }: Autosave, values: FieldValues, hasTyped: boolean) {
  const wasTyped = useRef(false)
  useEffect(() => {
    if (hasTyped || wasTyped.current) keepSoon()
    wasTyped.current = hasTyped
  }, [values, hasTyped, keepSoon])

  useEffect(() => {
    const keepWhenHidden = () => document.visibilityState === 'hidden' && keepPending()
    window.addEventListener('pagehide', keepPending)
    document.addEventListener('visibilitychange', keepWhenHidden)
    return () => {
      window.removeEventListener('pagehide', keepPending)
      document.removeEventListener('visibilitychange', keepWhenHidden)
      keepPending()
    }
  }, [keepPending])
}

// Not `randomUUID`, which browsers have on https only.
function createDraftId(): string {
  return crypto.getRandomValues(new Uint32Array(2)).join('-')
}
