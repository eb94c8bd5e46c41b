import { Box, Card, CardContent, Stack, Typography } from '@mui/material'
import { RecordContextProvider, ReferenceField, useListContext } from 'react-admin'
import { SiteNames } from '../../kit/SiteNames.tsx'
import { useSites } from '../../kit/sites.ts'
import { SelectRecord } from '../../kit/list/SelectionColumn.tsx'
import { IfAllowed } from '../../kit/session/access.tsx'
import { useText } from '../../i18n/useText.ts'
import { CookieFindings, CookieLink, LifetimeField, StatusField } from '../fields.tsx'
import type { CookieRecord } from '../../kit/records.ts'

/** The list on a narrow screen: a card for each cookie with its main fields. */
export function CookieCards() {
  const text = useText()
  const { data = [] } = useListContext<CookieRecord>()
  return (
    <Stack
      component="ul"
      aria-label={text('cookies.list.table')}
      spacing={1}
      sx={{ listStyle: 'none', p: 0 }}
    >
      {data.map((cookie) => (
        <RecordContextProvider key={cookie.id} value={cookie}>
          <CookieCard cookie={cookie} />
        </RecordContextProvider>
      ))}
    </Stack>
  )
}

function CookieCard({ cookie }: { cookie: CookieRecord }) {
  const text = useText()
  const hasSeveralSites = useSites().length > 1
  return (
    <Card component="li" variant="outlined">
      <CardContent sx={{ display: 'flex', gap: 1, '&:last-child': { pb: 2 } }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <CookieLink />
          <Typography variant="body2" color="textSecondary">
            <ReferenceField source="providerId" reference="providers" link={false} />
            {' · '}
            <ReferenceField source="categoryId" reference="categories" link={false} />
          </Typography>
          {hasSeveralSites && (
            <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
              {text('app.form.fieldLabel', { field: text('resources.cookies.fields.siteIds') })}{' '}
              <SiteNames ids={cookie.siteIds} />
            </Typography>
          )}
          <Stack direction="row" spacing={1} sx={{ mt: 1, alignItems: 'center' }}>
            <Typography variant="body2" component="span">
              <LifetimeField />
            </Typography>
            {cookie.status !== 'active' && <StatusField />}
          </Stack>
          <CookieFindings />
        </Box>
        <IfAllowed action="update" resource="cookies">
          <Box sx={{ mt: -1, mr: -1 }}>
            <SelectRecord />
          </Box>
        </IfAllowed>
      </CardContent>
    </Card>
  )
}
