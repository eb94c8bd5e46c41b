import ViewColumn from '@mui/icons-material/ViewColumn'
import { Button, Checkbox, FormControl, FormControlLabel, FormGroup, FormLabel, Popover } from '@mui/material'
import { useState } from 'react'
import { useStore } from 'react-admin'
import { useText } from '../../i18n/useText.ts'
import { COLUMNS_HIDDEN_AT_FIRST, COLUMNS_KEY, COOKIE_COLUMNS, type CookieColumn } from './cookieColumns.ts'

/** Which columns the table shows. Plain checkboxes, because react-admin's own picker can't be used by keyboard. */
export function ColumnChoice() {
  const text = useText()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [hidden, setHidden] = useStore<CookieColumn[]>(COLUMNS_KEY, COLUMNS_HIDDEN_AT_FIRST)
  const toggle = (column: CookieColumn) =>
    setHidden(hidden.includes(column) ? hidden.filter((other) => other !== column) : [...hidden, column])
  return (
    <>
      <Button
        startIcon={<ViewColumn />}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ display: { xs: 'none', sm: 'inline-flex' } }}
      >
        {text('cookies.columns.button')}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': text('cookies.columns.title'), sx: { p: 2 } } }}
      >
        <FormControl component="fieldset">
          <FormLabel component="legend">{text('cookies.columns.title')}</FormLabel>
          <FormGroup>
            {COOKIE_COLUMNS.map((column) => (
              <FormControlLabel
                key={column}
                label={text(`resources.cookies.fields.${column}`)}
                control={
                  <Checkbox size="small" checked={!hidden.includes(column)} onChange={() => toggle(column)} />
                }
              />
            ))}
          </FormGroup>
          <Button onClick={() => setHidden(COLUMNS_HIDDEN_AT_FIRST)}>{text('cookies.columns.reset')}</Button>
        </FormControl>
      </Popover>
    </>
  )
}
