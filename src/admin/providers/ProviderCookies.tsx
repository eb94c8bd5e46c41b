import { Box, Typography } from '@mui/material'
import { ReferenceManyField, useRecordContext } from 'react-admin'
import { AddLink } from '../kit/AddLink.tsx'
import { useText } from '../i18n/useText.ts'
import { ProviderCookieTable } from './ProviderCookieTable.tsx'
import type { ProviderRecord } from '../kit/records.ts'

/** The cookies of this provider. */
export function ProviderCookies() {
  const text = useText()
  const provider = useRecordContext<ProviderRecord>()
  if (!provider) return null
  return (
    <Box component="section" aria-labelledby="provider-cookies" sx={{ mt: 4 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
        <Typography variant="h2" id="provider-cookies">
          {text('providers.cookies.title', { name: provider.name })}
        </Typography>
        <AddLink resource="cookies" values={{ providerId: provider.id }} variant="text" sx={{ ml: 'auto' }}>
          {text('providers.cookies.add')}
        </AddLink>
      </Box>
      <ReferenceManyField reference="cookies" target="providerId" perPage={25} sort={BY_NAME}>
        <ProviderCookieTable />
      </ReferenceManyField>
    </Box>
  )
}

const BY_NAME = { field: 'name', order: 'ASC' } as const
