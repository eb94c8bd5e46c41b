import { Box, Button, Typography } from '@mui/material'
import { useEffect, useId, useRef, useState, useTransition } from 'react'
import type { Difference } from '#charter/compare/difference.ts'
import { useLanguage } from '../kit/language.ts'
import { useText } from '../i18n/useText.ts'
import { type Group, groupOf, GROUPS, type RecordDifferences, recordsOf } from './recordsOf.ts'
import { useDraftPath } from './readCompared.ts'
import { DifferenceItem, type DifferenceLinks } from './DifferenceItem.tsx'

interface DifferenceListProps {
  differences: readonly Difference[]
  /** Shows where on the page a difference is; without it there is no page to show. */
  onShow?: ((difference: Difference) => void) | undefined
}

/** What differs between two registers, in sentences; apart, what visitors don't see of it. */
export function DifferenceList({ differences, onShow }: DifferenceListProps) {
  const text = useText()
  const { language } = useLanguage()
  const pathOf = useDraftPath()
  const records = recordsOf(differences)
  const seen = records.filter(isOnPage)
  const unseen = records.filter((record) => !isOnPage(record))
  const count = { smart_count: unseen.length, count: unseen.length.toLocaleString(language) }
  if (records.length === 0) return <Typography>{text('differences.none')}</Typography>
  return (
    <>
      {seen.length > 0 ? (
        <Groups records={seen} pathOf={pathOf} onShow={onShow} />
      ) : (
        <Typography>{text('differences.noneOnPage')}</Typography>
      )}
      {unseen.length > 0 && (
        <Box component="details" open={seen.length === 0} sx={UNSEEN}>
          <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 600 }}>
            {text('differences.unseen', count)}
          </Box>
          <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
            {text('differences.unseenHelp')}
          </Typography>
          <Groups records={unseen} pathOf={pathOf} />
        </Box>
      )}
    </>
  )
}

type GroupsProps = Omit<DifferenceGroupProps, 'group'>

function Groups({ records, ...links }: GroupsProps) {
  return GROUPS.map((group) => (
    <DifferenceGroup
      key={group}
      group={group}
      records={records.filter((record) => groupOf(record) === group)}
      {...links}
    />
  ))
}

function isOnPage(differences: RecordDifferences): boolean {
  return differences.some(({ isOnPage }) => isOnPage)
}

const UNSEEN = { mt: 2, pt: 1.5, borderTop: 1, borderColor: 'divider' }

export interface DifferenceGroupProps extends DifferenceLinks {
  group: Group
  records: readonly RecordDifferences[]
}

const SHOWN_MAX = 100

/** What was added, changed or removed, and how many there are; of many, the first until the rest is asked for. */
function DifferenceGroup({ group, records, ...links }: DifferenceGroupProps) {
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
