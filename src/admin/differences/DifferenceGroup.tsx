import { Box, Button, Typography } from '@mui/material'
import { useEffect, useId, useRef, useState, useTransition } from 'react'
import { useLanguage } from '../kit/language.ts'
import { useText } from '../i18n/useText.ts'
import { DifferenceItem, type DifferenceLinks } from './DifferenceItem.tsx'
import type { Group, RecordDifferences } from './recordsOf.ts'

export interface DifferenceGroupProps extends DifferenceLinks {
  group: Group
  records: readonly RecordDifferences[]
}

const SHOWN_MAX = 100

/** What was added, changed or removed, and how many there are; of many, the first until the rest is asked for. */
export function DifferenceGroup({ group, records, ...links }: DifferenceGroupProps) {
  const text = useText()
  const { language } = useLanguage()
  const id = useId()
  const [isWhole, setWhole] = useState(false)
  const [isUnfolding, startUnfolding] = useTransition()
  const firstOfRest = useRef<HTMLLIElement>(null)
  // The button that had the focus is gone.
  useEffect(() => {
    if (isWhole) firstOfRest.current?.focus()
  }, [isWhole])

  if (records.length === 0) return null
  const shown = isWhole ? records : records.slice(0, SHOWN_MAX)
  const rest = records.length - shown.length
  return (
    <Box component="section" aria-labelledby={id} sx={{ mt: 2 }}>
      <Typography variant="h3" id={id}>
        {text(`differences.group.${group}`)}{' '}
        <Typography component="span" color="textSecondary">
          ({records.length.toLocaleString(language)})
        </Typography>
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {shown.map((differences, index) => (
          <DifferenceItem
            key={`${differences[0].resource}/${differences[0].id}`}
            ref={index === SHOWN_MAX ? firstOfRest : undefined}
            differences={differences}
            {...links}
          />
        ))}
      </Box>
      {rest > 0 && (
        <Button
          size="small"
          variant="outlined"
          loading={isUnfolding}
          onClick={() => startUnfolding(() => setWhole(true))}
        >
          {text('differences.rest', { smart_count: rest, count: rest.toLocaleString(language) })}
        </Button>
      )}
    </Box>
  )
}
