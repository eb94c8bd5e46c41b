import { Box, Checkbox, FormControlLabel, Paper, Typography } from '@mui/material'
import type { FieldValue } from '#charter/register/fieldTypes.ts'
import type { PlannedSection } from '#charter/import/plan/importPlan.ts'
import { valueInWords } from '#charter/words/valueInWords.ts'
import { MarkedText } from '../../differences/MarkedText.tsx'
import { useText } from '../../i18n/useText.ts'
import { useLanguage } from '../../kit/language.ts'
import { useImportRun } from '../run/importRunContext.ts'
import { isTextTaken } from '../run/importState.ts'

/** The texts of a page, each with what becomes of it: new, changed word by word, or the same; each to be taken or left. */
export function TextsPart({ sections }: { sections: readonly PlannedSection[] }) {
  const text = useText()
  const { run, state } = useImportRun()
  const { choices } = state
  const open = sections.flatMap(({ kind, otherSites }, place) =>
    kind === 'same' || otherSites !== '' ? [] : [place],
  )
  const taken = sections.filter((section, place) => isTextTaken(section, place, choices)).length
  const isAll = taken === open.length
  function toggle(place: number) {
    const { leftOutTexts = [] } = choices
    const others = leftOutTexts.filter((one) => one !== place)
    run.choose({ leftOutTexts: others.length < leftOutTexts.length ? others : [...leftOutTexts, place] })
  }
  return (
    <Paper component="section" variant="outlined" aria-label={text('imports.texts.title')} sx={{ p: 2 }}>
      <Typography variant="h3">{text('imports.texts.title')}</Typography>
      {open.length > 1 && (
        <FormControlLabel
          label={text('imports.texts.take')}
          control={
            <Checkbox
              size="small"
              checked={isAll}
              indeterminate={taken > 0 && !isAll}
              onChange={() => run.choose({ leftOutTexts: isAll ? open : [] })}
            />
          }
        />
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {sections.map((section, place) => (
          <TextItem
            key={`${section.line} ${section.heading}`}
            section={section}
            isTaken={isTextTaken(section, place, choices)}
            onToggle={() => toggle(place)}
          />
        ))}
      </Box>
    </Paper>
  )
}

/** In UTF-16 code units. */
const EXCERPT = 240

interface TextItemProps {
  section: PlannedSection
  isTaken: boolean
  onToggle: () => void
}

function TextItem({
  section: { kind, line, heading, changes, otherSites },
  isTaken,
  onToggle,
}: TextItemProps) {
  const text = useText()
  const { language } = useLanguage()
  const inWords = (value: FieldValue) => valueInWords('sections', 'body', value, language)
  const body = changes.find(({ field }) => field === 'body')
  const isRegistry = changes.some(({ field, new: value }) => field === 'kind' && value === 'registry')
  const name = heading || text('imports.texts.noHeading')
  const canTake = kind !== 'same' && otherSites === ''
  const excerpt = body ? inWords(body.new) : ''
  return (
    <Box component="li" sx={{ ...ITEM, ...(canTake && !isTaken && LEFT) }}>
      <Box sx={{ width: '2rem', flex: 'none' }}>
        {canTake && (
          <Checkbox
            size="small"
            checked={isTaken}
            onChange={onToggle}
            sx={{ p: 0.5 }}
            slotProps={{ input: { 'aria-label': text('imports.texts.takeOne', { heading: name, line }) } }}
          />
        )}
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Typography component="h4" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          <bdi>{name}</bdi>{' '}
          <Typography component="span" variant="body2" color="textSecondary">
            ({text(`imports.plan.kinds.${kind}`, { smart_count: 1 })})
          </Typography>
        </Typography>
        {otherSites !== '' && (
          <Typography variant="body2">{text('imports.texts.otherSites', { names: otherSites })}</Typography>
        )}
        {isRegistry && <Typography variant="body2">{text('imports.texts.registry')}</Typography>}
        {kind === 'new' && (
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
            {excerpt.length > EXCERPT ? `${excerpt.slice(0, EXCERPT).trimEnd()}…` : excerpt}
          </Typography>
        )}
        {kind === 'changed' && body && <MarkedText before={inWords(body.old)} after={inWords(body.new)} />}
      </Box>
    </Box>
  )
}

const ITEM = { display: 'flex', py: 1, borderTop: 1, borderColor: 'divider' } as const
const LEFT = { opacity: 0.75 } as const
