import { Stack } from '@mui/material'
import { useRecordContext } from 'react-admin'
import { MissingMark } from '../app/MissingMark.tsx'
import { useText } from '../i18n/useText.ts'
import { missingInProvider } from './missingInProvider.ts'
import type { ProviderRecord } from './ProviderRecord.ts'

/** What the charter's readers should find on a provider and do not yet, in words. */
export function MissingFields() {
  const text = useText()
  const provider = useRecordContext<ProviderRecord>()
  if (!provider) return null
  return (
    <Stack sx={{ alignItems: 'flex-start' }}>
      {missingInProvider(provider).map((field) => (
        <MissingMark key={field}>{text(`providers.missing.${field}`)}</MissingMark>
      ))}
    </Stack>
  )
}
