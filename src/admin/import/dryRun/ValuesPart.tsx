import { Autocomplete, Box, Button, Paper, TextField, Typography } from '@mui/material'
import { useId, useState } from 'react'
import { useGetList } from 'react-admin'
import type { SentChoices } from '#api/imports.ts'
import { foldText } from '#charter/kit/foldText.ts'
import type { UndecidedValue } from '#charter/import/plan/importPlan.ts'
import type { DecidedValue, Decision } from '#charter/import/plan/planChoices.ts'
import { useText } from '../../i18n/useText.ts'
import { DisclosureButton } from '../../kit/DisclosureButton.tsx'
import type { AdminRecord } from '../../kit/records.ts'
import { useImportRun } from '../run/importRunContext.ts'

/** Values of the file that name no record: each decided once. Those that are decided fold away. */
export function ValuesPart() {
  const text = useText()
  const panelId = useId()
  const { run, state } = useImportRun()
  const [isOpen, setOpen] = useState(false)
  const { values, choices } = state
  const open = values.filter((value) => decisionOn(value, choices) === null)
  const decided = values.filter((value) => decisionOn(value, choices) !== null)
  const creatable = open.filter(({ resource, value }) => resource !== 'sites' && value !== '')
  if (values.length === 0) return null
  return (
    <Paper component="section" variant="outlined" aria-label={text('imports.values.title')} sx={{ p: 2 }}>
      <Typography variant="h3">{text('imports.values.title')}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {text('imports.values.help')}
      </Typography>
      <ValueList values={open} />
      {creatable.length > 1 && (
        <Button
          variant="outlined"
          size="small"
          sx={{ my: 1 }}
          onClick={() => {
            const created = creatable.map(({ resource, value }): DecidedValue => ({
              resource,
              value,
              decision: { kind: 'create' },
            }))
            run.decide({ choices: { decisions: replaceDecisions(choices, created) } })
          }}
        >
          {text('imports.values.createAll')}
        </Button>
      )}
      {decided.length > 0 && (
        <Box>
          <Typography component="span">
            {text('imports.values.decided', { smart_count: decided.length })}
          </Typography>{' '}
          <DisclosureButton isOpen={isOpen} controls={panelId} onToggle={() => setOpen(!isOpen)}>
            {text('imports.values.show')}
          </DisclosureButton>
          <Box id={panelId}>{isOpen && <ValueList values={decided} />}</Box>
        </Box>
      )}
    </Paper>
  )
}

function decisionOn({ resource, value }: UndecidedValue, { decisions = [] }: SentChoices): Decision | null {
  const found = decisions.find((one) => one.resource === resource && one.value === value)?.decision ?? null
  return found?.kind === 'wait' ? null : found
}

function replaceDecisions({ decisions = [] }: SentChoices, given: readonly DecidedValue[]): DecidedValue[] {
  const isGiven = ({ resource, value }: DecidedValue) =>
    given.some((one) => one.resource === resource && one.value === value)
  return [...decisions.filter((one) => !isGiven(one)), ...given]
}

function ValueList({ values }: { values: readonly UndecidedValue[] }) {
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {values.map((value) => (
        <ValueItem key={`${value.resource} ${value.value}`} value={value} />
      ))}
    </Box>
  )
}

const NAMELESS = { providers: 'noProviders', categories: 'noCategories', sites: 'noSites' } as const

function ValueItem({ value }: { value: UndecidedValue }) {
  const text = useText()
  const { run, state } = useImportRun()
  const { resource, value: name, lines } = value
  function decide(decision: Decision) {
    const given = [{ resource, value: name, decision }]
    run.decide({ choices: { decisions: replaceDecisions(state.choices, given) } })
  }
  return (
    <Box component="li" sx={ITEM}>
      <Box sx={{ overflowWrap: 'anywhere' }}>
        {name === ''
          ? text(`imports.values.${NAMELESS[resource]}`)
          : text(`imports.values.${resource}`, { value: name })}
        <Typography variant="body2" color="textSecondary">
          {text('imports.values.lines', { smart_count: lines.length })}
        </Typography>
      </Box>
      <DecisionInput value={value} decision={decisionOn(value, state.choices)} onDecide={decide} />
    </Box>
  )
}

const ITEM = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 1fr) minmax(0, 1fr)' },
  columnGap: 2,
  alignItems: 'center',
  py: 0.5,
} as const

interface DecisionOption {
  group: 'near' | 'others' | 'acts'
  label: string
  decision: Decision
}

interface DecisionInputProps {
  value: UndecidedValue
  decision: Decision | null
  onDecide: (decision: Decision) => void
}

const ALL = { pagination: { page: 1, perPage: 1_000 }, sort: { field: 'name', order: 'ASC' } } as const

/** Create it, use a record that there is, the nearest names first, or leave the rows out. What is typed can be created too. */
function DecisionInput({ value: { resource, value, near }, decision, onDecide }: DecisionInputProps) {
  const text = useText()
  const sort = resource === 'sites' ? { field: 'id', order: 'ASC' as const } : ALL.sort
  const { data: records = [] } = useGetList<AdminRecord>(resource, { ...ALL, sort })
  const use = (id: number, name: string, group: DecisionOption['group']): DecisionOption => ({
    group,
    label: text('imports.values.use', { name }),
    decision: { kind: 'use', id },
  })
  const create = (name: string): DecisionOption => ({
    group: 'acts',
    label: text('imports.values.create', { name }),
    decision: name === value ? { kind: 'create' } : { kind: 'create', name },
  })
  const canCreate = resource !== 'sites'
  const options: DecisionOption[] = [
    ...near.map(({ id, name }) => use(id, name, 'near')),
    ...(canCreate && value !== '' ? [create(value)] : []),
    { group: 'acts', label: text('imports.values.skip'), decision: { kind: 'skip' } },
    ...records
      .filter(({ id }) => near.every((one) => one.id !== id))
      .map((record) => use(record.id, nameOf(record), 'others')),
  ]
  const chosen =
    decision === null
      ? null
      : (options.find((option) => isSameDecision(option.decision, decision)) ??
        create(decision.kind === 'create' ? (decision.name ?? value) : ''))
  const label =
    value === ''
      ? text(`imports.values.${NAMELESS[resource]}`)
      : text(`imports.values.${resource}`, { value })
  return (
    <Autocomplete
      options={options}
      groupBy={({ group }) => text(`imports.values.${group}`)}
      getOptionLabel={(option) => option.label}
      isOptionEqualToValue={(option, other) => isSameDecision(option.decision, other.decision)}
      filterOptions={(all, { inputValue }) => {
        const typed = foldText(inputValue.trim())
        const isUntouched = chosen !== null && inputValue === chosen.label
        if (typed === '' || isUntouched) return all
        const found = all.filter((option) => foldText(option.label).includes(typed))
        return canCreate && inputValue.trim() !== value ? [...found, create(inputValue.trim())] : found
      }}
      value={chosen}
      onChange={(_, option) => onDecide(option?.decision ?? { kind: 'wait' })}
      renderInput={({ InputProps, inputProps, InputLabelProps: _label, ...props }) => (
        <TextField
          {...props}
          placeholder={text('imports.values.undecided')}
          slotProps={{ input: InputProps, htmlInput: { ...inputProps, 'aria-label': label } }}
        />
      )}
    />
  )
}

function isSameDecision(one: Decision, other: Decision): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function nameOf(record: AdminRecord): string {
  return String(record['platformName'] ?? record['name'])
}
