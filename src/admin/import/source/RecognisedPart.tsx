import { Box, Typography } from '@mui/material'
import { FORMATS, type Format } from '#charter/import/reading.ts'
import { DELIMITERS } from '#charter/import/table/readDelimited.ts'
import { ENCODINGS } from '#charter/import/text/decodeText.ts'
import { importWords } from '#charter/import/words/importWords.ts'
import { importInWords } from '#charter/import/words/problemInWords.ts'
import { useText } from '../../i18n/useText.ts'
import { useLanguage } from '../../kit/language.ts'
import { useImportRun } from '../run/importRunContext.ts'
import type { ReadSource } from '../worker/importOrder.ts'
import { NativeSelect } from './NativeSelect.tsx'

const DELIMITER_NAMES = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const
const WORKBOOKS: readonly Format[] = ['xlsx', 'ods']

/** The format, the encoding and what divides the cells, as they were recognised, each to be overruled. */
export function RecognisedPart({ read }: { read: ReadSource }) {
  const text = useText()
  const { language } = useLanguage()
  const { run, state } = useImportRun()
  const { table, encoding, result } = read
  const { formats } = importWords(language)
  const format = result.ok ? result.reading.format : state.readChoices.format
  // The lines above the headings are shown with the columns.
  const notes = result.ok ? result.reading.notes.filter(({ code }) => code !== 'skippedLines') : []
  const isText = encoding !== null || state.source?.kind === 'pasted'
  return (
    <Box component="section" aria-label={text('imports.recognised.title')}>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 1.5,
          '& > div': { width: 'auto', minWidth: '9rem' },
        }}
      >
        {isText && (
          <NativeSelect
            label={text('imports.recognised.format')}
            value={format ?? ''}
            onChoose={(value) => run.overrule({ format: FORMATS.find((one) => one === value) })}
          >
            <option value="">{text('imports.recognised.auto')}</option>
            {FORMATS.filter((one) => !WORKBOOKS.includes(one)).map((one) => (
              <option key={one} value={one}>
                {formats[one]}
              </option>
            ))}
          </NativeSelect>
        )}
        {!isText && format !== undefined && (
          <Typography sx={{ alignSelf: 'center', mr: 1 }}>{formats[format]}</Typography>
        )}
        {encoding !== null && (
          <NativeSelect
            label={text('imports.recognised.encoding')}
            value={encoding}
            onChoose={(value) => run.overrule({ encoding: ENCODINGS.find((one) => one === value) })}
          >
            <option value="">{text('imports.recognised.auto')}</option>
            {ENCODINGS.map((one) => (
              <option key={one} value={one}>
                {text(`imports.recognised.encodings.${one}`)}
              </option>
            ))}
          </NativeSelect>
        )}
        {table !== null && table.delimiter !== null && (
          <NativeSelect
            label={text('imports.recognised.delimiter')}
            value={table.delimiter}
            onChoose={(value) => run.overrule({ delimiter: DELIMITERS.find((one) => one === value) })}
          >
            <option value="">{text('imports.recognised.auto')}</option>
            {DELIMITERS.map((one) => (
              <option key={one} value={one}>
                {text(`imports.recognised.delimiters.${DELIMITER_NAMES[one]}`)}
              </option>
            ))}
          </NativeSelect>
        )}
        {table !== null && table.sheets.length > 1 && (
          <NativeSelect
            label={text('imports.recognised.sheet')}
            value={table.sheet}
            onChoose={(sheet) => run.overrule({ sheet })}
          >
            {table.sheets.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </NativeSelect>
        )}
      </Box>
      {notes.length > 0 && (
        <Box component="ul" aria-label={text('imports.recognised.notes')} sx={NOTES}>
          {notes.map((note) => {
            const sentence = importInWords('notes', note, language)
            return <li key={sentence}>{sentence}</li>
          })}
        </Box>
      )}
    </Box>
  )
}

const NOTES = { mt: 1, mb: 0, pl: 2.5, color: 'text.secondary', overflowWrap: 'anywhere' } as const
