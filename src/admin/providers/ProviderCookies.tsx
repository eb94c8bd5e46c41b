import AddIcon from '@mui/icons-material/Add'
import { Box, Button, Typography } from '@mui/material'
import { ReferenceManyField, useRecordContext } from 'react-admin'
import { Link } from 'react-router'
import type { FormArrival } from '../kit/form/formArrival.tsx'
import { IfAllowed } from '../kit/session/access.tsx'
import { useText } from '../i18n/useText.ts'
import { ProviderCookieTable } from './ProviderCookieTable.tsx'
import type { ProviderRecord } from '../kit/records.ts'

/** The cookies of the provider on this page. */
export function ProviderCookies() {
  const text = useText()
  const provider = useRecordContext<ProviderRecord>()
  if (!provider) return null
  const withThisProvider: FormArrival = { values: { providerId: provider.id } }
  return (
    <Box component="section" aria-labelledby="provider-cookies" sx={{ mt: 4 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
        <Typography variant="h2" id="provider-cookies">
          {text('providers.cookies.title', { name: provider.name })}
        </Typography>
        <IfAllowed action="create" resource="cookies">
          <Button
            component={Link}
            to="/cookies/create"
            state={withThisProvider}
            startIcon={<AddIcon />}
            sx={{ ml: 'auto' }}
          >
            {text('providers.cookies.add')}
          </Button>
        </IfAllowed>
      </Box>
      <ReferenceManyField reference="cookies" target="providerId" perPage={25} sort={BY_NAME}>
        <ProviderCookieTable />
      </ReferenceManyField>
    </Box>
  )
}

const BY_NAME = { field: 'name', order: 'ASC' } as const
