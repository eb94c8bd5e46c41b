import { Box, Button, Typography } from '@mui/material'
import { useState } from 'react'
import {
  IMPORT_FIELDS,
  type ImportField,
  isTranslationColumn,
  parseField,
} from '#charter/import/importField.ts'
import { fieldInWords } from '#charter/import/words/problemInWords.ts'
import { useText } from '../../i18n/useText.ts'
import { useLanguage } from '../../kit/language.ts'
import { useImportRun } from '../run/importRunContext.ts'
import { NativeSelect } from '../source/NativeSelect.tsx'
import type { ShownColumn } from './listColumns.ts'

/** More columns than an office fills in. */
const SHOWN_FIRST = 30

/** Each column of the file with the field that it fills, to be changed. */
export function ColumnTable({ columns }: { columns: readonly ShownColumn[] }) {
  const text = useText()
  const [isAllShown, setAllShown] = useState(false)
  const shown = isAllShown ? columns : columns.slice(0, SHOWN_FIRST)
  const rest = columns.length - shown.length
  return (
    <>
      <Box role="table" aria-label={text('imports.columns.table')} sx={{ mt: 1 }}>
        <Box role="row" sx={{ ...ROW, display: { xs: 'none', sm: 'grid' }, fontWeight: 600 }}>
          <span role="columnheader">{text('imports.columns.heading')}</span>
          <span role="columnheader">{text('imports.columns.sample')}</span>
          <span role="columnheader">{text('imports.columns.field')}</span>
        </Box>
        {shown.map((column) => (
          <ColumnRow key={column.place} column={column} />
        ))}
      </Box>
      {rest > 0 && (
        <Button size="small" onClick={() => setAllShown(true)}>
          {text('imports.columns.showAll', { smart_count: rest })}
        </Button>
      )}
    </>
  )
}

const ROW = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 2fr) minmax(0, 3fr) minmax(0, 3fr)' },
  columnGap: 2,
  alignItems: 'center',
  py: 0.5,
  borderBottom: 1,
  borderColor: 'divider',
  overflowWrap: 'anywhere',
} as const

function ColumnRow({ column: { place, heading, field, samples } }: { column: ShownColumn }) {
  const text = useText()
  const { language } = useLanguage()
  const { run } = useImportRun()
  const name = heading || text('imports.columns.unnamed', { place: place + 1 })
  return (
    <Box role="row" sx={ROW}>
      <Typography role="rowheader" component="span" sx={{ fontWeight: 600 }}>
        <bdi>{name}</bdi>
      </Typography>
      <Typography role="cell" component="span" variant="body2" color="textSecondary">
        <bdi>{samples.join(' · ')}</bdi>
      </Typography>
      <Box role="cell">
        <NativeSelect
          label={text('imports.columns.fieldOf', { heading: name })}
          isLabelHidden
          value={field ?? ''}
          onChoose={(value) => run.nameColumns({ [place]: parseField(value) })}
        >
          <option value="">{text('imports.columns.leaveOut')}</option>
          {field !== null && isTranslationColumn(field) && (
            <option value={field}>{fieldInWords(field, language)}</option>
          )}
          <FieldOptions />
        </NativeSelect>
      </Box>
    </Box>
  )
}

const GROUPS = [
  { group: 'cookies', owner: 'cookie' },
  { group: 'providers', owner: 'provider' },
  { group: 'categories', owner: 'category' },
  { group: 'others', owner: '' },
] as const

function FieldOptions() {
  const text = useText()
  const { language } = useLanguage()
  return GROUPS.map(({ group, owner }) => (
    <optgroup key={group} label={text(`imports.columns.groups.${group}`)}>
      {IMPORT_FIELDS.filter((field) => ownerOf(field) === owner).map((field) => (
        <option key={field} value={field}>
          {fieldInWords(field, language)}
        </option>
      ))}
    </optgroup>
  ))
}

function ownerOf(field: ImportField): string {
  const [owner = '', name] = field.split('.')
  return name === undefined ? '' : owner
}
