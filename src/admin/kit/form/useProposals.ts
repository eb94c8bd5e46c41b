import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import { useWatch } from 'react-hook-form'
import type { Cookie } from '#charter/register/cookie.ts'
import type { Proposal } from '#charter/trackers/knownTracker.ts'
import { useMay } from '../session/access.tsx'
import { useSettled } from './useSettled.ts'
import type { RegisterDataProvider } from '../server/dataProvider.ts'

const NONE: Proposal[] = []

/**
 * Known trackers that match the name or domain of the cookie in the form around, requested once the person stops typing;
 * none in a form of another record (`isCookie`).
 */
export function useProposals(isCookie = true): Proposal[] {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const mayRead = useMay('read', 'trackers')
  const [typedName, typedDomain] = useWatch<Cookie, ['name', 'domain']>({ name: ['name', 'domain'] })
  const name = useSettled(typedName?.trim() ?? '')
  const domain = useSettled(typedDomain?.trim() ?? '')
  const { data = NONE } = useQuery({
    queryKey: ['proposals', name, domain],
    queryFn: () => dataProvider.proposeTrackers({ name, domain }),
    enabled: isCookie && mayRead && (name !== '' || domain !== ''),
  })
  return data
}
