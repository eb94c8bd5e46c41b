import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import { useWatch } from 'react-hook-form'
import type { Cookie } from '#charter/register/cookie.ts'
import type { Proposal } from '#charter/trackers/knownTracker.ts'
import type { RegisterDataProvider } from '../../kit/server/dataProvider.ts'
import { useMay } from '../../kit/session/access.tsx'
import { useSettled } from '../../kit/form/useSettled.ts'

const NONE: Proposal[] = []

/** What is publicly known of the cookie of this form, once its name and domain are typed. */
export function useProposals(): Proposal[] {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const isForThem = useMay('read', 'trackers')
  const [typedName, typedDomain] = useWatch<Cookie, ['name', 'domain']>({ name: ['name', 'domain'] })
  const name = useSettled(typedName?.trim() ?? '')
  const domain = useSettled(typedDomain?.trim() ?? '')
  const { data = NONE } = useQuery({
    queryKey: ['proposals', name, domain],
    queryFn: () => dataProvider.proposeTrackers({ name, domain }),
    enabled: isForThem && (name !== '' || domain !== ''),
  })
  return data
}
