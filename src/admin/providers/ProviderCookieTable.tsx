import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material'
import { Link, RecordContextProvider, useListContext, useRecordContext } from 'react-admin'
import { ListError } from '../kit/list/ListEntries.tsx'
import { filteredList } from '../kit/list/listFilter.ts'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { CookieLink, LifetimeField, StatusField } from '../cookies/fields.tsx'
import type { CookieRecord, ProviderRecord } from '../kit/records.ts'
import { useText } from '../i18n/useText.ts'

const COLUMNS = ['name', 'service', 'lifetime', 'status'] as const

export function ProviderCookieTable() {
  const text = useText()
  const { data = [], total = 0, isPending, error } = useListContext<CookieRecord>()
  if (error) return <ListError />
  if (isPending) return <PageSkeleton rows={3} />
  if (total === 0) return <Typography color="textSecondary">{text('providers.cookies.none')}</Typography>
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-labelledby="provider-cookies" sx={WHOLE_NAMES}>
        <TableHead>
          <TableRow>
            {COLUMNS.map((field) => (
              <TableCell key={field}>{text(`resources.cookies.fields.${field}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {data.map((cookie) => (
            <RecordContextProvider key={cookie.id} value={cookie}>
              <CookieRow cookie={cookie} />
            </RecordContextProvider>
          ))}
        </TableBody>
      </Table>
      {total > data.length && <AllCookies total={total} />}
    </Box>
  )
}

const WHOLE_NAMES = { '& th a': { overflowWrap: 'break-word' } }

function CookieRow({ cookie }: { cookie: CookieRecord }) {
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        <CookieLink />
      </TableCell>
      <TableCell>{cookie.service}</TableCell>
      <TableCell>
        <LifetimeField />
      </TableCell>
      <TableCell>
        <StatusField />
      </TableCell>
    </TableRow>
  )
}

function AllCookies({ total }: { total: number }) {
  const text = useText()
  const provider = useRecordContext<ProviderRecord>()
  if (!provider) return null
  return (
    <Link to={filteredList('cookies', { providerId: provider.id })}>
      {text('providers.cookies.all', { smart_count: total })}
    </Link>
  )
}
