import Bookmarks from '@mui/icons-material/BookmarksOutlined'
import {
  Box,
  Button,
  IconButton,
  List,
  ListItem,
  ListItemButton,
  ListItemText,
  Stack,
  TextField,
  Typography,
} from '@mui/material'
import { useState } from 'react'
import { extractValidSavedQueries, type SavedQuery, useListContext, useSavedQueries } from 'react-admin'
import Delete from '@mui/icons-material/DeleteOutlined'
import { useListFilter } from '../../kit/list/listFilter.ts'
import { PopoverButton } from '../../kit/PopoverButton.tsx'
import { useText } from '../../i18n/useText.ts'
import { useFilterInWords } from './useFilterInWords.ts'

/** The filters that the user has named, stored in this browser; and a form that names the current filter. */
export function SavedFilters() {
  const text = useText()
  const filter = useListFilter()
  const { sort, perPage, setFilters, setSort } = useListContext()
  const [stored, setStored] = useSavedQueries('cookies')
  const saved = extractValidSavedQueries(stored)
  const apply = ({ value }: SavedQuery) => {
    setFilters(value.filter, {})
    if (value.sort) setSort(value.sort)
  }
  const save = (label: string) => {
    const others = saved.filter((other) => other.label !== label)
    setStored([...others, { label, value: { filter, sort, perPage, displayedFilters: [] } }])
  }
  return (
    <PopoverButton
      label={text('cookies.saved.button')}
      startIcon={<Bookmarks />}
      dialog={{ 'aria-label': text('cookies.saved.button') }}
    >
      {(close) => (
        <Box sx={{ p: 2, width: '22em', maxWidth: '100%' }}>
          {saved.length === 0 && <Typography variant="body2">{text('cookies.saved.none')}</Typography>}
          <SavedFilterList
            saved={saved}
            onApply={(query) => {
              apply(query)
              close()
            }}
            onRemove={(removed) => setStored(saved.filter((other) => other !== removed))}
          />
          {Object.keys(filter).length > 0 && (
            <SaveFilterForm
              onSave={(name) => {
                save(name)
                close()
              }}
            />
          )}
        </Box>
      )}
    </PopoverButton>
  )
}

interface SavedFilterListProps {
  saved: SavedQuery[]
  onApply: (query: SavedQuery) => void
  onRemove: (query: SavedQuery) => void
}

function SavedFilterList({ saved, onApply, onRemove }: SavedFilterListProps) {
  const text = useText()
  if (saved.length === 0) return null
  return (
    <List dense disablePadding aria-label={text('cookies.saved.list')}>
      {saved.map((query) => (
        <ListItem
          key={query.label}
          disablePadding
          secondaryAction={
            <IconButton
              edge="end"
              aria-label={text('cookies.saved.remove', { name: query.label })}
              onClick={() => onRemove(query)}
            >
              <Delete fontSize="small" />
            </IconButton>
          }
        >
          <ListItemButton
            aria-label={text('cookies.saved.apply', { name: query.label })}
            onClick={() => onApply(query)}
          >
            <ListItemText primary={query.label} sx={{ overflowWrap: 'anywhere' }} />
          </ListItemButton>
        </ListItem>
      ))}
    </List>
  )
}

/** Saves the current filter under a name. The proposed name describes the filter. */
function SaveFilterForm({ onSave }: { onSave: (name: string) => void }) {
  const text = useText()
  const inWords = useFilterInWords()
  const [typed, setTyped] = useState<string | null>(null)
  const name = typed ?? inWords
  return (
    <Stack
      component="form"
      spacing={1}
      sx={{ mt: 2, alignItems: 'flex-start' }}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') onSave(name.trim())
      }}
    >
      <TextField
        label={text('cookies.saved.name')}
        value={name}
        onChange={(event) => setTyped(event.target.value)}
        size="small"
        fullWidth
      />
      <Button type="submit" variant="outlined" disabled={name.trim() === ''}>
        {text('cookies.saved.save')}
      </Button>
    </Stack>
  )
}
