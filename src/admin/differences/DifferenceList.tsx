import { Box, Button, Typography } from '@mui/material'
import { useEffect, useId, useMemo, useRef, useState, useTransition } from 'react'
import type { Difference } from '#charter/compare/difference.ts'
import { useNumberInWords } from '../kit/language.ts'
import { useText } from '../i18n/useText.ts'
import { useDraft } from '../preview/useDraft.ts'
import {
  CHANGE_GROUPS,
  type ChangeGroup,
  groupByRecord,
  groupOf,
  type RecordDifferences,
} from './groupByRecord.ts'
import { DifferenceItem, type DifferenceLinks } from './DifferenceItem.tsx'

interface DifferenceListProps {
  differences: readonly Difference[]
  /** Shows a difference on the page; left out if there is no page. */
  onShow?: ((difference: Difference) => void) | undefined
}

/** The differences between two registers in sentences; those that visitors do not see stand apart, folded. */
export function DifferenceList({ differences, onShow }: DifferenceListProps) {
  return <LinkedDifferences differences={differences} pathOf={useDraftPath()} onShow={onShow} />
}

/** The same, where it is known which records there are. */
export function LinkedDifferences({ differences, pathOf, onShow }: DifferenceListProps & DifferenceLinks) {
  const text = useText()
  const records = groupByRecord(differences)
  const visible = records.filter(isOnPage)
  const hidden = records.filter((record) => !isOnPage(record))
  if (records.length === 0) return <Typography>{text('differences.none')}</Typography>
  return (
    <>
      {visible.length > 0 ? (
        <Groups records={visible} pathOf={pathOf} onShow={onShow} />
      ) : (
        <Typography>{text('differences.noneOnPage')}</Typography>
      )}
      {hidden.length > 0 && (
        <Box component="details" open={visible.length === 0} sx={HIDDEN}>
          <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 600 }}>
            {text('differences.hidden', { smart_count: hidden.length })}
          </Box>
          <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
            {text('differences.hiddenHelp')}
          </Typography>
          <Groups records={hidden} pathOf={pathOf} />
        </Box>
      )}
    </>
  )
}

type GroupsProps = Omit<DifferenceGroupProps, 'group'>

function Groups({ records, ...links }: GroupsProps) {
  return CHANGE_GROUPS.map((group) => (
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

const HIDDEN = { mt: 2, pt: 1.5, borderTop: 1, borderColor: 'divider' }

interface DifferenceGroupProps extends DifferenceLinks {
  group: ChangeGroup
  records: readonly RecordDifferences[]
}

const SHOWN_AT_FIRST = 100

/** The records that were added, changed or removed, with their number; of many, the first ones until a click shows all. */
function DifferenceGroup({ group, records, ...links }: DifferenceGroupProps) {
  const text = useText()
  const numberInWords = useNumberInWords()
  const id = useId()
  const [isWhole, setWhole] = useState(false)
  const [isUnfolding, startUnfolding] = useTransition()
  const firstOfRest = useRef<HTMLLIElement>(null)
  // The button that had the focus has disappeared.
  useEffect(() => {
    if (isWhole) firstOfRest.current?.focus()
  }, [isWhole])

  if (records.length === 0) return null
  const shown = isWhole ? records : records.slice(0, SHOWN_AT_FIRST)
  const rest = records.length - shown.length
  return (
    <Box component="section" aria-labelledby={id} sx={{ mt: 2 }}>
      <Typography variant="h3" id={id}>
        {text(`differences.group.${group}`)}{' '}
        <Typography component="span" color="textSecondary">
          ({numberInWords(records.length)})
        </Typography>
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {shown.map((differences, index) => (
          <DifferenceItem
            key={`${differences[0].resource}/${differences[0].id}`}
            ref={index === SHOWN_AT_FIRST ? firstOfRest : undefined}
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
          {text('differences.rest', { smart_count: rest })}
        </Button>
      )}
    </Box>
  )
}

/** Returns a function that gives the page of the record of a difference; null if the draft has no such record. */
function useDraftPath(): (difference: Difference) => string | null {
  const { data: draft } = useDraft()
  const ids = useMemo(() => {
    const idsOf = (records: readonly { id: number }[] = []) => new Set(records.map(({ id }) => id))
    return {
      sections: idsOf(draft?.sections),
      categories: idsOf(draft?.categories),
      providers: idsOf(draft?.providers),
      cookies: idsOf(draft?.cookies),
    }
  }, [draft])
  return ({ resource, id }) => (resource === 'sites' || ids[resource].has(id) ? `/${resource}/${id}` : null)
}
