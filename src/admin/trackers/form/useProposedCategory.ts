import { useState } from 'react'
import { useCreate, useNotify } from 'react-admin'
import { useWatch } from 'react-hook-form'
import type { Stored } from '#api/resources.ts'
import { type Category, categoryKeyOf } from '#charter/register/category.ts'
import type { Cookie } from '#charter/register/cookie.ts'
import { categoryForTracker } from '#charter/trackers/categoryForTracker.ts'
import type { Proposal } from '#charter/trackers/knownTracker.ts'
import { messageOf, parseProblem } from '../../kit/server/problem.ts'
import { useDraft } from '../../preview/useDraft.ts'
import { useNoteCreated } from '../../record/createdInPlace.tsx'
import type { Text } from '../../i18n/useText.ts'
import { useMay } from '../../kit/session/access.tsx'

/** A category to choose: an id, or « new » with its name and its consent. */
export interface CategoryOption extends Pick<Category, 'name' | 'consent'> {
  key: string
  id: number | null
}

/**
 * The categories in which the proposed tracker may stand, and the chosen one. Null where the category that the form has
 * already fits, or where nobody knows whether the tracker needs consent.
 */
export function useProposedCategory({ ruling, purposeFamily }: Proposal) {
  const { data: register } = useDraft()
  const mayAdd = useMay('create', 'categories')
  const [picked, setPicked] = useState<string | null>(null)
  const add = useAddCategory()
  const categoryId = useWatch<Cookie, 'categoryId'>({ name: 'categoryId' })
  const current = register?.categories.find(({ id }) => id === categoryId)
  const proposed =
    register && categoryForTracker(ruling, purposeFamily, register.categories, register.site.language)
  if (!proposed || !needsOther(ruling.consent, Boolean(categoryId), current?.consent))
    return { current, options: [], chosen: undefined, pick: setPicked, add }
  const options: CategoryOption[] = [
    ...proposed.allowed.map(({ id, name, consent }) => ({ key: String(id), id, name, consent })),
    ...(mayAdd && proposed.added ? [{ key: 'new', id: null, ...proposed.added }] : []),
  ]
  const { best } = proposed
  const key = picked ?? (best === 'new' ? 'new' : String(best?.id ?? ''))
  return { current, options, chosen: options.find((option) => option.key === key), pick: setPicked, add }
}

/** Asking for consent is always allowed; not asking is what has to be known to be. */
function needsOther(
  consent: Proposal['ruling']['consent'],
  isChosen: boolean,
  current?: Category['consent'],
) {
  if (!isChosen) return true
  return consent === 'required' && current === 'exempt'
}

/** Returns a function that creates a category in place; it resolves to undefined if that was refused, which is said. */
function useAddCategory() {
  const notify = useNotify()
  const noteCreated = useNoteCreated()
  const [create] = useCreate<Category & Stored>()
  return async ({ name, consent }: Pick<Category, 'name' | 'consent'>) => {
    try {
      const data = { key: categoryKeyOf(name), name, consent }
      const category = await create('categories', { data }, { returnPromise: true })
      if (category) noteCreated({ resource: 'categories', ...category })
      return category
    } catch (error) {
      notify(messageOf(error), { type: 'error', messageArgs: parseProblem(error)?.args })
      return undefined
    }
  }
}

/** « Mesure d’audience (nouvelle catégorie : Consentement requis) » */
export function categoryInWords({ id, name, consent }: Omit<CategoryOption, 'key'>, text: Text): string {
  const asked = text(`choices.consent.${consent}`)
  return id === null ? text('trackers.proposal.newCategory', { name, consent: asked }) : `${name} (${asked})`
}
