import { Box } from '@mui/material'
import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react'
import { type FieldValues, useFormContext } from 'react-hook-form'
import { isSameValue } from '#charter/kit/values.ts'
import { type MessageKey, useText } from '../../i18n/useText.ts'
import { type FormArrival, useFormArrival } from '../../kit/form/formArrival.tsx'
import { usePerson } from '../../kit/session/session.tsx'
import { type Draft, useDrafts } from '../../kit/unsaved/drafts.ts'
import { isOtherPath, useUnsaved } from '../../kit/unsaved/UnsavedGuard.tsx'
import { DraftOffer } from './DraftOffer.tsx'
import { useOwnDraft } from './useOwnDraft.ts'

interface FormDraftsProps {
  /** Names the forms of its kind: the resource of their records. */
  kind: string
  /** The fields that people type; no other is kept. */
  fields: readonly string[]
  /** The stored record; undefined for a new record. */
  record?: FieldValues
  /** Whether earlier drafts are offered: not to users who may only read the record. */
  isOffered?: boolean
  children: ReactNode
}

/**
 * Keeps what is typed in the form around it as a draft, asks before it is left unsaved, and offers the drafts that an
 * earlier form of the record left behind: after a crash, or a closed tab. It never applies a draft by itself.
 */
export function FormDrafts({ kind, fields, record, isOffered = true, children }: FormDraftsProps) {
  const text = useText()
  const { getValues, reset, setValue } = useFormContext()
  const own = useOwnDraft(nameForm(kind, record), fields)
  const { hasTyped, keep, drop, adopt, carryOver, listOthers } = own
  const { offers, offerAgain, remove } = useOffers(
    () => listOthers().filter((draft) => isNews(draft, fields, record)),
    isOffered,
  )
  const [outcome, setOutcome] = useState<MessageKey | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const stopAsking = useUnsaved(hasTyped, {
    // Each new record gets its own form, also at the same address.
    isClosedBy: (next, current) => !isCopy(next) && (record === undefined || isOtherPath(next, current)),
    discard: drop,
  })

  function announce(message: MessageKey) {
    offerAgain()
    setOutcome(message)
    // The button that had the focus disappears with the offer.
    place.current?.focus()
  }

  function resume(draft: Draft) {
    // What is typed in the form now goes on offer in its turn.
    keep()
    adopt(draft.id)
    // With the version that the draft is about, so that saving finds the conflict if the record has changed since.
    if (record) reset({ ...record, ...draft.base })
    for (const field of fields) {
      const value = draft.values[field]
      if (!isSameValue(value, getValues(field))) setValue(field, value, { shouldDirty: true })
    }
    announce('app.draft.resumed')
  }

  const { draft: carriedId } = useFormArrival()
  useEffect(() => {
    const carried = offers.find(({ id }) => id === carriedId)
    if (!carried) return undefined
    // After the effects of this render: the form around resets itself to its record in one of them.
    const timer = setTimeout(() => resume(carried))
    return () => clearTimeout(timer)
    // Only when the form opens: what was typed while the record was being created.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])

  const actions = useMemo(
    () => ({
      settle() {
        stopAsking()
        drop()
      },
      carryOver: (saved: FieldValues, typed: FieldValues) => carryOver(nameForm(kind, saved), saved, typed),
    }),
    [stopAsking, drop, carryOver, kind],
  )

  return (
    <FormDraftContext value={actions}>
      <Box ref={place} role="status" tabIndex={-1} sx={{ outline: 'none', color: 'text.secondary' }}>
        {outcome && <Box sx={{ mb: 2 }}>{text(outcome)}</Box>}
      </Box>
      {offers.map((draft) => (
        <DraftOffer
          key={draft.id}
          draft={draft}
          fields={fields}
          record={record}
          onResume={() => resume(draft)}
          onRemove={() => {
            remove(draft)
            announce('app.draft.removed')
          }}
        />
      ))}
      {children}
    </FormDraftContext>
  )
}

function nameForm(kind: string, record: FieldValues | undefined): string {
  return `${kind}/${record?.id ?? 'create'}`
}

/** Whether a draft says anything that the record does not: it may have been saved from another tab. */
function isNews(
  { base, values }: Draft,
  fields: readonly string[],
  record: FieldValues | undefined,
): boolean {
  return fields.some(
    (field) =>
      !isSameValue(values[field], base[field]) && !(record && isSameValue(values[field], record[field])),
  )
}

/** The drafts on offer. They are read when the form opens, and not while somebody types: nothing above a field may jump. */
function useOffers(list: () => Draft[], isOffered: boolean) {
  const drafts = useDrafts()
  const person = usePerson()
  const [offers, setOffers] = useState<readonly Draft[]>(() => (isOffered ? list() : []))
  return {
    offers,
    offerAgain: () => setOffers(list()),
    remove: ({ id }: Draft) => person && drafts.remove(person.id, id),
  }
}

/** « Dupliquer » opens a form that holds what is typed in this one; the draft of this one stays. */
function isCopy({ state }: { state: FormArrival | null }): boolean {
  return state?.isCopy === true
}

interface FormDraftActions {
  /** The form is saved, or its record deleted: nothing is asked about any more, and the draft goes. */
  settle: () => void
  /** Keeps what was typed while the record was being created, for the form of the saved record. Returns the draft's id. */
  carryOver: (saved: FieldValues, typed: FieldValues) => string
}

const FormDraftContext = createContext<FormDraftActions | null>(null)

export function useFormDraft(): FormDraftActions {
  const actions = use(FormDraftContext)
  if (!actions) throw new Error('useFormDraft needs FormDrafts around it')
  return actions
}
