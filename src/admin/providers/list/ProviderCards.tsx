import { Card, CardContent, Stack } from '@mui/material'
import { RecordContextProvider, useListContext } from 'react-admin'
import { useText } from '../../i18n/useText.ts'
import { CookieCount } from '../CookieCount.tsx'
import { MissingFields } from '../MissingFields.tsx'
import { ProviderLink } from '../ProviderLink.tsx'
import type { ProviderRecord } from '../ProviderRecord.ts'

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
            <CardContent>
              <ProviderLink />
              <div>
                <CookieCount />
              </div>
              <MissingFields />
            </CardContent>
          </Card>
        </RecordContextProvider>
      ))}
    </Stack>
  )
}
