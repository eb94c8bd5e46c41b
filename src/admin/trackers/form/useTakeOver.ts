import { useFormContext, useWatch } from 'react-hook-form'
import type { Cookie } from '#charter/register/cookie.ts'
import { formatPeriod } from '#charter/lifetime/lifetime.ts'
import { lifetimeInWords } from '#charter/words/lifetimeInWords.ts'
import { categoryOfFamily } from '#charter/trackers/categoryOfFamily.ts'
import type { Proposal } from '#charter/trackers/knownTracker.ts'
import { findProviders } from '#charter/trackers/findProviders.ts'
import { words } from '#charter/words/words.ts'
import { useLanguage } from '../../kit/language.ts'
import { useMay } from '../../kit/session/access.tsx'
import { useAddProvider } from '../../record/useAddProvider.ts'
import { useText } from '../../i18n/useText.ts'
import { useDraft } from '../../preview/useDraft.ts'

/** A value of a proposal that the form does not have yet. */
export interface TakeOver {
  /** « Reprendre la durée : 13 mois » */
  label: string
  /** Whether it overwrites nothing and adds no record. */
  fillsEmpty: boolean
  take: () => void
}

const FIELDS = ['providerId', 'purpose', 'lifetime', 'storage'] as const

const EDITED = { shouldDirty: true }

// A lifetime is empty, or a period without a number, until the person types one.
const EMPTY_LIFETIMES: readonly string[] = ['', formatPeriod({})]

/** Lists the values that can be copied from a proposal into the form around. It never proposes to overwrite a text. */
export function useTakeOver(proposal: Proposal): TakeOver[] {
  const text = useText()
  const { language } = useLanguage()
  const { data: register } = useDraft()
  const { setValue } = useFormContext<Cookie>()
  const [providerId, purpose, lifetime, storage] = useWatch<Cookie, typeof FIELDS>({ name: FIELDS })
  const provider = useProviderTakeOver(proposal.provider, !providerId)
  const category = useCategoryTakeOver(proposal.purposeFamily)
  const parts = [provider, category].filter((part) => part !== null)
  if (proposal.lifetime !== '' && proposal.lifetime !== lifetime)
    parts.push({
      label: text('trackers.proposal.lifetime', { lifetime: lifetimeInWords(proposal.lifetime, language) }),
      fillsEmpty: EMPTY_LIFETIMES.includes(lifetime ?? ''),
      take: () => setValue('lifetime', proposal.lifetime, EDITED),
    })
  // In the language of the charter, since visitors read it there.
  const description = proposal.description[register?.site.language ?? 'fr']
  if (description !== '' && !purpose)
    parts.push({
      label: text('trackers.proposal.purpose'),
      fillsEmpty: true,
      take: () => setValue('purpose', description, EDITED),
    })
  const proposedStorage = proposal.storage
  if (proposedStorage !== '' && proposedStorage !== storage)
    parts.push({
      label: text('trackers.proposal.storage', { storage: words(language).choices.storage[proposedStorage] }),
      fillsEmpty: false,
      take: () => setValue('storage', proposedStorage, EDITED),
    })
  return parts
}

/** The category of the tracker's usual purpose, if none is chosen yet and exactly one fits. */
function useCategoryTakeOver(family: Proposal['purposeFamily']): TakeOver | null {
  const text = useText()
  const { data: register } = useDraft()
  const { setValue } = useFormContext<Cookie>()
  const chosen = useWatch<Cookie, 'categoryId'>({ name: 'categoryId' })
  if (family === '' || chosen || register === undefined) return null
  const category = categoryOfFamily(register.categories, family)
  if (category === null) return null
  return {
    label: text('trackers.proposal.category', { name: category.name }),
    fillsEmpty: true,
    take: () => setValue('categoryId', category.id, EDITED),
  }
}

/** The provider of that name, or a new one to add, if none is chosen yet. */
function useProviderTakeOver(name: string, isEmpty: boolean): TakeOver | null {
  const text = useText()
  const { data: register } = useDraft()
  const mayAdd = useMay('create', 'providers')
  const add = useAddProvider()
  const { setValue } = useFormContext<Cookie>()
  if (name === '' || !isEmpty || register === undefined) return null
  const set = (id: number) => setValue('providerId', id, EDITED)
  const [existing, ...others] = findProviders(register.providers, name)
  // With several providers of that name, the person has to choose.
  if (others.length > 0) return null
  if (existing !== undefined)
    return {
      label: text('trackers.proposal.provider', { name: existing.name }),
      fillsEmpty: true,
      take: () => set(existing.id),
    }
  if (!mayAdd) return null
  const addAndSet = async () => {
    const added = await add(name)
    if (added) set(added.id)
  }
  return {
    label: text('cookies.form.newProvider', { item: name }),
    fillsEmpty: false,
    take: () => void addAndSet(),
  }
}
