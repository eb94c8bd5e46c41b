import { Box, Button } from '@mui/material'
import type { Ref } from 'react'
import type { Difference } from '#charter/compare/difference.ts'
import { type DifferenceInWords, differenceInWords } from '#charter/compare/differenceInWords.ts'
import { words } from '#charter/words/words.ts'
import type { FieldInWords } from '#charter/compare/inWords.ts'
import { useLanguage } from '../kit/language.ts'
import { useText } from '../i18n/useText.ts'
import type { RecordDifferences } from './groupByRecord.ts'
import { RecordName } from './RecordName.tsx'
import { WholeRecord } from './WholeRecord.tsx'
import { MarkedText } from './MarkedText.tsx'

/** Where a sentence leads. */
export interface DifferenceLinks {
  /** The address of the record; null when there is none. */
  pathOf: (difference: Difference) => string | null
  /** Shows where on the page the difference is. */
  onShow?: ((difference: Difference) => void) | undefined
}

interface DifferenceItemProps extends DifferenceLinks {
  differences: RecordDifferences
  ref?: Ref<HTMLLIElement> | undefined
}

/** How one record differs, in a sentence; in a list of them where several of its fields do. */
export function DifferenceItem({ differences, pathOf, onShow, ref }: DifferenceItemProps) {
  const text = useText()
  const { language } = useLanguage()
  const [first] = differences
  const inWords = differenceInWords(first, language)
  return (
    <Box component="li" ref={ref} tabIndex={-1} sx={ITEM}>
      <RecordName inWords={inWords} to={pathOf(first)} />
      {words(language).comparison.colon}
      <Events differences={differences} />
      {(first.kind === 'added' || first.kind === 'removed') && (
        <WholeRecord kind={first.kind} fields={inWords.fields} />
      )}
      {onShow && first.isOnPage && first.resource !== 'sites' && (
        <Button
          size="small"
          onClick={() => onShow(first)}
          aria-label={text('differences.showNamed', { name: inWords.name })}
          sx={{ display: 'block', px: 0, py: 0.25, minWidth: 0 }}
        >
          {text('differences.show')}
        </Button>
      )}
    </Box>
  )
}

/** The differences of one record: within the sentence when there is one short difference, else as a list. */
function Events({ differences }: { differences: RecordDifferences }) {
  const { language } = useLanguage()
  const items = differences.map((difference) => ({
    difference,
    inWords: differenceInWords(difference, language),
  }))
  const fields = items.flatMap(({ difference, inWords }) =>
    difference.kind === 'changed' ? inWords.fields : [],
  )
  const others = items.flatMap(({ difference, inWords }) =>
    difference.kind === 'changed' ? [] : [inWords.event],
  )
  const [onlyField] = fields
  if (fields.length === 0) return others.join(', ')
  if (onlyField && fields.length + others.length === 1 && !isLong(onlyField)) return onlyField.sentence
  return <EventList fields={fields} others={others} />
}

function EventList({ fields, others }: { fields: DifferenceInWords['fields']; others: string[] }) {
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {fields.map((field) => (
        <li key={field.field}>
          <FieldChange field={field} />
        </li>
      ))}
      {others.map((event) => (
        <li key={event}>{event}</li>
      ))}
    </Box>
  )
}

// Of thousands, the browser lays out those in sight.
const ITEM = {
  py: 0.75,
  overflowWrap: 'anywhere',
  contentVisibility: 'auto',
  containIntrinsicSize: 'auto 3rem',
  '&:focus': { outline: 'none' },
}

/** How one field changed: short values in a sentence, a long text with the words that differ. */
function FieldChange({ field }: { field: FieldInWords }) {
  const { language } = useLanguage()
  const { before, after, noun, sentence } = field
  if (!isLong(field)) return sentence
  return (
    <>
      <Box component="span">
        {noun}
        {words(language).comparison.colon}
      </Box>
      <MarkedText before={before} after={after} />
    </>
  )
}

const SENTENCE_MAX = 60

/** Whether the values of a field are too long for a sentence. Values of the same words are not: there is nothing to mark. */
function isLong({ before, after }: FieldInWords): boolean {
  return before !== after && [before, after].some((text) => text.length > SENTENCE_MAX || text.includes('\n'))
}
