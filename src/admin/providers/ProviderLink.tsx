import { Link, useRecordContext } from 'react-admin'
import type { ProviderRecord } from '../kit/records.ts'

/** A provider's name, as a link to its page. */
export function ProviderLink() {
  const provider = useRecordContext<ProviderRecord>()
  if (!provider) return null
  return (
    <Link to={`/providers/${provider.id}`} sx={{ fontWeight: 'medium', overflowWrap: 'anywhere' }}>
      {provider.name}
    </Link>
  )
}
