import { Box, Link } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { filteredList } from '../kit/list/listFilter.ts'
import { useText } from '../i18n/useText.ts'

interface CountChartProps {
  counts: { id: number; name: string; cookieCount: number }[]
  /** The field of a cookie that refers to these records. */
  filteredBy: 'categoryId' | 'providerId'
}

/** The number of cookies of each record, as a figure and a bar, with a link to these cookies. */
export function CountChart({ counts, filteredBy }: CountChartProps) {
  const text = useText()
  const most = Math.max(1, ...counts.map(({ cookieCount }) => cookieCount))
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {counts.map(({ id, name, cookieCount }) => (
        <Box component="li" key={id} sx={{ py: 0.75 }}>
          <Box sx={{ display: 'flex', gap: 1, justifyContent: 'space-between' }}>
            <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
              {name}
            </Box>
            <Link
              component={RouterLink}
              to={filteredList('cookies', { [filteredBy]: id })}
              aria-label={text('home.counts.of', { name, smart_count: cookieCount })}
              sx={{ flexShrink: 0 }}
            >
              {text('home.counts.cookies', { smart_count: cookieCount })}
            </Link>
          </Box>
          <Box sx={{ height: 6, borderRadius: 3, bgcolor: 'action.hover' }}>
            <Box sx={{ height: 1, borderRadius: 3, bgcolor: 'primary.main', width: cookieCount / most }} />
          </Box>
        </Box>
      ))}
    </Box>
  )
}
