import ViewColumn from '@mui/icons-material/ViewColumn'
import { Button, Checkbox, FormControl, FormControlLabel, FormGroup, FormLabel } from '@mui/material'
import { useStore } from 'react-admin'
import { PopoverButton } from '../../kit/PopoverButton.tsx'
import { useText } from '../../i18n/useText.ts'
import {
  COLUMNS_KEY,
  type CookieColumn,
  useColumnsHiddenAtFirst,
  useCookieColumns,
} from './visibleColumns.ts'

/** Chooses the columns of the table. These are plain checkboxes: react-admin's own picker cannot be used by keyboard. */
export function ColumnChoice() {
  const text = useText()
  const columns = useCookieColumns()
  const hiddenAtFirst = useColumnsHiddenAtFirst()
  const [hidden, setHidden] = useStore<CookieColumn[]>(COLUMNS_KEY, hiddenAtFirst)
  const toggle = (column: CookieColumn) =>
    setHidden(hidden.includes(column) ? hidden.filter((other) => other !== column) : [...hidden, column])
  return (
    <PopoverButton
      label={text('cookies.columns.button')}
      startIcon={<ViewColumn />}
      sx={{ display: { xs: 'none', sm: 'inline-flex' } }}
      dialog={{ 'aria-label': text('cookies.columns.title'), sx: { p: 2 } }}
    >
      {() => (
        <FormControl component="fieldset">
          <FormLabel component="legend">{text('cookies.columns.title')}</FormLabel>
          <FormGroup>
            {columns.map((column) => (
              <FormControlLabel
                key={column}
                label={text(`resources.cookies.fields.${column}`)}
                control={
                  <Checkbox size="small" checked={!hidden.includes(column)} onChange={() => toggle(column)} />
                }
              />
            ))}
          </FormGroup>
          <Button onClick={() => setHidden(hiddenAtFirst)}>{text('cookies.columns.reset')}</Button>
        </FormControl>
      )}
    </PopoverButton>
  )
}
