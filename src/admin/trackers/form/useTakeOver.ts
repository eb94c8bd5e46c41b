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

/** A part of a proposal that the form does not say yet. */
export interface TakeOver {
  /** « Reprendre la durée : 13 mois » */
  label: string
  /** Nothing that was typed would be lost, nor anything be written but this form. */
  fillsEmpty: boolean
  take: () => void
}

const FIELDS = ['providerId', 'purpose', 'lifetime', 'storage'] as const

const EDITED = { shouldDirty: true }

// What a lifetime is whose number has not been typed yet.
const EMPTY_LIFETIMES: readonly string[] = ['', formatPeriod({})]

/** What can be taken over from a proposal into the form around it. Texts that somebody wrote are left alone. */
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
  // In the language of the page: a visitor reads it there.
  const known = proposal.description[register?.site.language ?? 'fr']
  if (known !== '' && !purpose)
    parts.push({
      label: text('trackers.proposal.purpose'),
      fillsEmpty: true,
      take: () => setValue('purpose', known, EDITED),
    })
  const kept = proposal.storage
  if (kept !== '' && kept !== storage)
    parts.push({
      label: text('trackers.proposal.storage', { storage: words(language).choices.storage[kept] }),
      fillsEmpty: false,
      take: () => setValue('storage', kept, EDITED),
    })
  return parts
}

/** The one category that is for what the tracker is usually for, where none is chosen yet. */
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

/** The provider of that name, or one to add, where none is chosen yet. */
function useProviderTakeOver(name: string, isEmpty: boolean): TakeOver | null {
  const text = useText()
  const { data: register } = useDraft()
  const mayAdd = useMay('create', 'providers')
  const add = useAddProvider()
  const { setValue } = useFormContext<Cookie>()
  if (name === '' || !isEmpty || register === undefined) return null
  const set = (id: number) => setValue('providerId', id, EDITED)
  const [same, ...others] = findProviders(register.providers, name)
  // Which of several it is, somebody has to know.
  if (others.length > 0) return null
  if (same !== undefined)
    return {
      label: text('trackers.proposal.provider', { name: same.name }),
      fillsEmpty: true,
      take: () => set(same.id),
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
