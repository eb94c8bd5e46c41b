import { Box, Button, Typography } from '@mui/material'
import { useListContext } from 'react-admin'
import { FilterSelect } from '../../app/list/FilterSelect.tsx'
import { SearchBox } from '../../app/list/SearchBox.tsx'
import { useListFilter } from '../../app/list/useListFilter.ts'
import { useText } from '../../i18n/useText.ts'
import { providerChoices } from '../providerChoices.ts'

export function ProviderFilters() {
  const text = useText()
  const any = text('providers.filters.all')
  return (
    <Box role="search" aria-label={text('providers.filters.label')} sx={{ mb: 2 }}>
      <SearchBox label={text('app.list.search')} />
      <Box
        sx={{
          display: 'grid',
          gap: 1,
          mt: 1.5,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(18em, 100%), 1fr))',
        }}
      >
        <FilterSelect source="privacyPolicyUrl" choices={POLICY_CHOICES} any={any} />
        <FilterSelect source="transferSafeguard" choices={providerChoices.transferSafeguard} any={any} />
      </Box>
      <Found />
    </Box>
  )
}

// A list, because react-admin drops a filter whose value is an empty text.
const POLICY_CHOICES = [{ id: [''], name: 'providers.filters.withoutPolicy' }]

function Found() {
  const text = useText()
  const { total, setFilters } = useListContext()
  const isFiltered = Object.keys(useListFilter()).length > 0
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 34 }}>
      <Typography variant="body2" color="textSecondary" role="status">
        {total !== undefined && text('providers.count', { smart_count: total })}
      </Typography>
      {isFiltered && (
        <Button size="small" onClick={() => setFilters({}, {})}>
          {text('app.list.showAll')}
        </Button>
      )}
    </Box>
  )
}
