import { useRecordContext, useTranslate } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { isEmptyValue, isSameValue } from '#charter/kit/values.ts'
import { formatPeriod } from '#charter/lifetime/lifetime.ts'
import { blankCookie } from '#charter/register/blankRecords.ts'
import type { Cookie } from '#charter/register/cookie.ts'
import type { Proposal } from '#charter/trackers/knownTracker.ts'
import { valueInWords } from '#charter/words/valueInWords.ts'
import { useText } from '../../i18n/useText.ts'
import { useLanguage } from '../../kit/language.ts'
import { useDraft } from '../../preview/useDraft.ts'
import type { ProposedSource } from './ProposalOrigin.tsx'
import { categoryInWords, type useProposedCategory } from './useProposedCategory.ts'
import type { useProposedProvider } from './useProposedProvider.ts'

/** A value of a proposal that the form does not have. */
export interface ProposedValue {
  field: keyof Cookie
  label: string
  /** The value in the form, in words; null where there is none yet. */
  current: string | null
  proposed: string
  source: ProposedSource
  write: () => Promise<void>
}

interface Parts {
  provider: ReturnType<typeof useProposedProvider>
  category: ReturnType<typeof useProposedCategory>
}

const EDITED = { shouldDirty: true }

// A lifetime is empty, or a period without a number, until the person types one.
const EMPTY_LIFETIME = formatPeriod({})

/** Lists the values of a proposal that the form does not have, each with its source. Nothing is written before `write`. */
export function useProposedValues(proposal: Proposal, { provider, category }: Parts): ProposedValue[] {
  const text = useText()
  const translate = useTranslate()
  const { language } = useLanguage()
  const { data: register } = useDraft()
  const { setValue } = useFormContext<Cookie>()
  const isNew = useRecordContext() === undefined
  const form = useWatch<Cookie>()
  if (!register) return []

  const inWords = (field: keyof Cookie, value: unknown) => valueInWords('cookies', field, value, language)
  const isEmpty = (field: keyof Cookie) =>
    isEmptyValue(form[field]) ||
    form[field] === EMPTY_LIFETIME ||
    (isNew && isSameValue(form[field], blankCookie[field]))
  const labelOf = (field: keyof Cookie) => translate(`resources.cookies.fields.${field}`)

  function propose<Field extends keyof Cookie>(
    field: Field,
    value: Cookie[Field],
    source: ProposedSource,
    write?: () => void,
  ): ProposedValue[] {
    if (isEmptyValue(value) || isSameValue(form[field], value)) return []
    const set = () => setValue<keyof Cookie>(field, value, EDITED)
    return [
      {
        field,
        label: labelOf(field),
        current: isEmpty(field) ? null : inWords(field, form[field]),
        proposed: inWords(field, value),
        source,
        write: async () => (write ?? set)(),
      },
    ]
  }

  const { source, ruling } = proposal
  const rulingSource = ruling.source.title === '' ? source : ruling.source
  // In the language of the charter, since visitors read it there.
  const { language: published } = register.site
  const name = nameOf(proposal)
  const consent = category.chosen?.consent ?? category.current?.consent
  const isExempt = consent === 'exempt' && ruling.exemptionGround !== ''
  const codes = consent === undefined || (ruling.consent === 'exempt' && !isExempt) ? [] : ruling.purposeCodes
  return [
    ...(name === '' ? [] : propose('name', name, source, () => writeName(name))),
    ...proposeProvider(),
    ...propose('service', proposal.service, source),
    ...propose('purpose', proposal.description[published], source),
    ...propose('lifetime', proposal.lifetime, source),
    ...(proposal.storage === '' ? [] : propose('storage', proposal.storage, source)),
    ...(proposal.party === '' ? [] : propose('party', proposal.party, source)),
    // From here on what the law makes of it, which has another source.
    ...proposeCategory(),
    ...propose(
      'purposeCodes',
      isExempt && ruling.consent === 'conditional' ? ['audienceMeasurement'] : [...codes],
      rulingSource,
    ),
    ...(isExempt ? propose('exemptionGround', ruling.exemptionGround, rulingSource) : []),
    ...(isExempt ? propose('exemptionReason', ruling.exemptionReason[published], rulingSource) : []),
  ]

  function writeName(known: string) {
    setValue('name', known, EDITED)
    setValue('nameMatch', known.includes('*') ? 'pattern' : 'exact', EDITED)
  }

  function proposeProvider(): ProposedValue[] {
    const { target, current, add } = provider
    if (target === null || (target.id !== null && target.id === form.providerId)) return []
    return [
      {
        field: 'providerId',
        label: labelOf('providerId'),
        current: current?.name ?? null,
        proposed:
          target.id === null ? text('trackers.proposal.newProvider', { name: target.name }) : target.name,
        source,
        write: async () => {
          const id = target.id ?? (await add(target.name))?.id
          if (id !== undefined) setValue('providerId', id, EDITED)
        },
      },
    ]
  }

  function proposeCategory(): ProposedValue[] {
    const { chosen, current, add } = category
    if (chosen === undefined) return []
    return [
      {
        field: 'categoryId',
        label: labelOf('categoryId'),
        current: current?.name ?? null,
        proposed: categoryInWords(chosen, text),
        source: rulingSource,
        write: async () => {
          const id = chosen.id ?? (await add(chosen))?.id
          if (id !== undefined) setValue('categoryId', id, EDITED)
        },
      },
    ]
  }
}

/** The name of a known tracker as a cookie’s; '' where only the domain is known. */
function nameOf({ matchedBy, name, nameMatch }: Proposal): string {
  if (matchedBy === 'domain') return ''
  return nameMatch === 'prefix' ? `${name}*` : name
}
