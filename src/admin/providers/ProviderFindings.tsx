import { useRecordContext } from 'react-admin'
import { FindingBadge } from '../findings/badges/FindingBadge.tsx'
import type { ProviderRecord } from '../kit/records.ts'

/** What the register finds of the provider at hand, in a list of providers. */
export function ProviderFindings() {
  const provider = useRecordContext<ProviderRecord>()
  return provider && <FindingBadge resource="providers" id={provider.id} name={provider.name} />
}
