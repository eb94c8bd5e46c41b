import { Box, Paper, Typography } from '@mui/material'
import { useId, useState } from 'react'
import { ResourceContextProvider } from 'react-admin'
import type { ImportPlan, PlannedRecord } from '#charter/import/plan/importPlan.ts'
import { useText } from '../../i18n/useText.ts'
import { useLanguage } from '../../kit/language.ts'
import { DisclosureButton } from '../../kit/DisclosureButton.tsx'
import { ChangedField } from './ChangedField.tsx'

const RESOURCES = ['providers', 'categories'] as const

/** The providers and categories that the rows make or change. */
export function RecordsPart({ plan }: { plan: ImportPlan }) {
  const text = useText()
  const { language } = useLanguage()
  const panelId = useId()
  const [isOpen, setOpen] = useState(false)
  const all = [...plan.providers, ...plan.categories].filter(({ kind }) => kind !== 'same')
  if (all.length === 0) return null
  const parts = (['new', 'changed'] as const).flatMap((kind) =>
    RESOURCES.flatMap((resource) => {
      const count = plan[resource].filter((one) => one.kind === kind).length
      return count > 0 ? [text(`imports.records.${kind}.${resource}`, { smart_count: count })] : []
    }),
  )
  return (
    <Paper component="section" variant="outlined" aria-label={text('imports.records.title')} sx={{ p: 2 }}>
      <DisclosureButton isOpen={isOpen} controls={panelId} onToggle={() => setOpen(!isOpen)}>
        {text('imports.records.title')}
      </DisclosureButton>{' '}
      <Typography component="span">{new Intl.ListFormat(language).format(parts)}</Typography>
      <Box id={panelId}>
        {isOpen &&
          RESOURCES.map((resource) => (
            <ResourceContextProvider key={resource} value={resource}>
              <RecordList
                resource={resource}
                records={plan[resource].filter(({ kind }) => kind !== 'same')}
              />
            </ResourceContextProvider>
          ))}
      </Box>
    </Paper>
  )
}

function RecordList({ resource, records }: { resource: string; records: readonly PlannedRecord[] }) {
  const text = useText()
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {records.map(({ id, kind, name, changes }) => (
        <li key={`${id} ${name}`}>
          <Box component="bdi" sx={{ fontWeight: 600 }}>
            {name}
          </Box>{' '}
          ({text(`imports.plan.kinds.${kind}`, { smart_count: 1 })}){' '}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, fontSize: 'body2.fontSize' }}>
            {changes
              .filter(({ field }) => kind === 'changed' || field !== 'name')
              .map((change) => (
                <ChangedField key={change.field} resource={resource} change={change} isNew={kind === 'new'} />
              ))}
          </Box>
        </li>
      ))}
    </Box>
  )
}
