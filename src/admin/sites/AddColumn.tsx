import AddIcon from '@mui/icons-material/Add'
import { Button, Menu, MenuItem } from '@mui/material'
import { useId, useState } from 'react'
import type { Language } from '#charter/kit/language.ts'
import type { Column, ColumnField } from '#charter/register/columns.ts'
import { words } from '#charter/words/words.ts'
import { useText } from '../i18n/useText.ts'

interface AddColumnProps {
  /** The fields that have no column yet. */
  fields: ColumnField[]
  language: Language
  onAdd: (column: Column) => void
}

/** Adds a column at the end. Its initial title is the name of the field in the language of the charter. */
export function AddColumn({ fields, language, onAdd }: AddColumnProps) {
  const text = useText()
  const id = useId()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)

  function add(field: ColumnField) {
    setAnchor(null)
    onAdd({ field, label: words(language).columns[field] })
  }

  if (fields.length === 0) return null
  return (
    <>
      <Button
        id={id}
        startIcon={<AddIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {text('sites.columns.add')}
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-labelledby': id } }}
      >
        {fields.map((field) => (
          <MenuItem key={field} onClick={() => add(field)}>
            {text(`columns.${field}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}
