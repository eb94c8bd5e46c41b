import { Box, Typography } from '@mui/material'
import { RecordContextProvider } from 'react-admin'
import { CookieLink } from '../cookies/CookieLink.tsx'
import type { CookieRecord } from '../kit/records.ts'
import { StatusField } from '../cookies/StatusField.tsx'

/** A cookie in its category's list. What is not in the charter says so. */
export function CategoryCookieLine({ cookie }: { cookie: CookieRecord }) {
  return (
    <RecordContextProvider value={cookie}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
        <CookieLink />
        {cookie.status !== 'active' && <StatusField />}
      </Box>
      <Typography variant="body2" color="text.secondary" noWrap>
        {cookie.purpose}
      </Typography>
    </RecordContextProvider>
  )
}
