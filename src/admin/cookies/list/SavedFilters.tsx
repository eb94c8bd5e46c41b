import Bookmarks from '@mui/icons-material/BookmarksOutlined'
import { Box, Button, Popover, Typography } from '@mui/material'
import { useState } from 'react'
import { extractValidSavedQueries, type SavedQuery, useListContext, useSavedQueries } from 'react-admin'
import { useListFilter } from '../../kit/list/listFilter.ts'
import { useText } from '../../i18n/useText.ts'
import { SavedFilterList } from './SavedFilterList.tsx'
import { SaveFilterForm } from './SaveFilterForm.tsx'

/** The filters that the reader gave a name to, kept in this browser; and naming the one in force. */
export function SavedFilters() {
  const text = useText()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const filter = useListFilter()
  const { sort, perPage, setFilters, setSort } = useListContext()
  const [stored, setStored] = useSavedQueries('cookies')
  const saved = extractValidSavedQueries(stored)
  const close = () => setAnchor(null)
  const apply = ({ value }: SavedQuery) => {
    setFilters(value.filter, {})
    if (value.sort) setSort(value.sort)
    close()
  }
  const save = (label: string) => {
    const others = saved.filter((other) => other.label !== label)
    setStored([...others, { label, value: { filter, sort, perPage, displayedFilters: [] } }])
    close()
  }
  return (
    <>
      <Button
        startIcon={<Bookmarks />}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {text('cookies.saved.button')}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': text('cookies.saved.button') } }}
      >
        <Box sx={{ p: 2, width: '22em', maxWidth: '100%' }}>
          {saved.length === 0 && <Typography variant="body2">{text('cookies.saved.none')}</Typography>}
          <SavedFilterList
            saved={saved}
            onApply={apply}
            onRemove={(removed) => setStored(saved.filter((other) => other !== removed))}
          />
          {Object.keys(filter).length > 0 && <SaveFilterForm onSave={save} />}
        </Box>
      </Popover>
    </>
  )
}
