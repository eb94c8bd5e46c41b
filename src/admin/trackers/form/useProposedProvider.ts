import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { Cookie } from '#charter/register/cookie.ts'
import { findBody } from '#charter/trackers/findBody.ts'
import { findProviders } from '#charter/trackers/findProviders.ts'
import type { Proposal } from '#charter/trackers/knownTracker.ts'
import { useDraft } from '../../preview/useDraft.ts'
import { useAddProvider } from '../../record/useAddProvider.ts'
import { useMay } from '../../kit/session/access.tsx'

/** Who runs the product that sets the tracker: the public body, or the maker of the product. */
export type TrackerHost = 'self' | 'provider'

/** A provider to write into the form: a record, or one to be made under a name. */
interface ProviderTarget {
  id: number | null
  name: string
}

/** The provider of the proposed tracker, and what has to be asked of the officer to know it. */
export function useProposedProvider({ host, provider, service }: Proposal) {
  const { data: register } = useDraft()
  const mayAdd = useMay('create', 'providers')
  const addProvider = useAddProvider()
  const [answer, setAnswer] = useState<TrackerHost | null>(null)
  const [bodyName, setBodyName] = useState('')
  const providerId = useWatch<Cookie, 'providerId'>({ name: 'providerId' })
  const body = register && findBody(register)
  const runBy = host === 'either' ? answer : host
  const isSelf = runBy === 'self'
  const known = register ? findProviders(register.providers, provider) : []
  const maker = known.length > 0 ? known : findProviders(register?.providers ?? [], service)

  function findTarget(): ProviderTarget | null {
    // With several providers of that name, the person has to choose.
    if (!register || runBy === null || (!isSelf && maker.length > 1)) return null
    const found = isSelf ? body : (maker[0] ?? { id: null, name: provider })
    if (!found) return null
    const name = found.id === null && isSelf ? bodyName.trim() || found.name : found.name
    return name === '' || (found.id === null && !mayAdd) ? null : { id: found.id, name }
  }

  const isOpen = !providerId
  return {
    current: register?.providers.find(({ id }) => id === providerId),
    // What the body runs itself is not told from what the form says.
    target: isOpen || host === 'provider' ? findTarget() : null,
    asksHost: isOpen && host === 'either' && register !== undefined,
    asksName: isOpen && isSelf && mayAdd && body?.id === null && body.name === '',
    answer,
    setAnswer,
    bodyName,
    setBodyName,
    body,
    add: async (name: string) => addProvider(name, isSelf ? 'publisher' : ''),
  }
}
