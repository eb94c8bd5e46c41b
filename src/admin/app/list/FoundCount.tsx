import { Box, Button, Typography } from '@mui/material'
import { useListContext } from 'react-admin'
import type { MessageKey } from '../../i18n/MessageKey.ts'
import { useText } from '../../i18n/useText.ts'
import { useListFilter } from './useListFilter.ts'

interface FoundCountProps {
  /** Says how many there are, by `smart_count`. */
  count: MessageKey
  /** Leads back to all of them. */
  showAll: MessageKey
}

/** How many the filters of a list leave, and the way back to all of them. */
export function FoundCount({ count, showAll }: FoundCountProps) {
  const text = useText()
  const { total, setFilters } = useListContext()
  const isFiltered = Object.keys(useListFilter()).length > 0
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 34 }}>
      <Typography variant="body2" color="textSecondary" role="status">
        {total !== undefined && text(count, { smart_count: total })}
      </Typography>
      {isFiltered && (
        <Button size="small" onClick={() => setFilters({}, {})}>
          {text(showAll)}
        </Button>
      )}
    </Box>
  )
}
