import { Box, Card, CardContent, Stack } from '@mui/material'
import { RecordContextProvider, useListContext } from 'react-admin'
import { SelectRecord } from '../../kit/list/selection.tsx'
import { IfAllowed } from '../../kit/session/access.tsx'
import { useText } from '../../i18n/useText.ts'
import { CookieCount } from '../CookieCount.tsx'
import { ProviderFindings } from '../ProviderFindings.tsx'
import { ProviderLink } from '../ProviderLink.tsx'
import type { ProviderRecord } from '../../kit/records.ts'

/** The list on a phone: a card for each provider. */
export function ProviderCards() {
  const text = useText()
  const { data = [] } = useListContext<ProviderRecord>()
  return (
    <Stack
      component="ul"
      aria-label={text('app.menu.providers')}
      spacing={1}
      sx={{ listStyle: 'none', p: 0, m: 0 }}
    >
      {data.map((provider) => (
        <RecordContextProvider key={provider.id} value={provider}>
          <Card component="li" variant="outlined">
            <CardContent sx={{ display: 'flex', gap: 1 }}>
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <ProviderLink />
                <div>
                  <CookieCount />
                </div>
                <ProviderFindings />
              </Box>
              <IfAllowed to="update" what="providers">
                <Box sx={{ mt: -1, mr: -1 }}>
                  <SelectRecord />
                </Box>
              </IfAllowed>
            </CardContent>
          </Card>
        </RecordContextProvider>
      ))}
    </Stack>
  )
}
