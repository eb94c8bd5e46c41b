import Delete from '@mui/icons-material/DeleteOutlined'
import { IconButton, List, ListItem, ListItemButton, ListItemText } from '@mui/material'
import type { SavedQuery } from 'react-admin'
import { useText } from '../../i18n/useText.ts'

interface Props {
  saved: SavedQuery[]
  onApply: (query: SavedQuery) => void
  onRemove: (query: SavedQuery) => void
}

export function SavedFilterList({ saved, onApply, onRemove }: Props) {
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
