import { Box } from '@mui/material'
import { USER_STATUSES } from '#api/account.ts'
import { FilterSelect, SearchBox } from '../../kit/list/FilterInputs.tsx'
import { FoundCount } from '../../kit/list/ListEntries.tsx'
import { useText } from '../../i18n/useText.ts'
import { fieldChoices } from '../../kit/form/fieldChoices.ts'

const STATUS_CHOICES = USER_STATUSES.map((status) => ({ id: status, name: `users.status.${status}` }))

export function UserFilters() {
  const text = useText()
  const any = text('users.filters.all')
  return (
    <Box role="search" aria-label={text('users.filters.label')} sx={{ mb: 1 }}>
      <SearchBox label={text('app.list.search')} placeholder={text('users.filters.searchHint')} />
      <Box
        sx={{
          display: 'grid',
          gap: 1,
          mt: 1.5,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(14em, 100%), 1fr))',
        }}
      >
        <FilterSelect source="role" choices={fieldChoices.userRole} any={any} />
        <FilterSelect source="status" choices={STATUS_CHOICES} any={any} />
      </Box>
      <FoundCount count="users.count" showAll="users.filters.clear" />
    </Box>
  )
}
