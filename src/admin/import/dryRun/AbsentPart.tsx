import { Box, Checkbox, FormControlLabel, Paper, Typography } from '@mui/material'
import { useId, useMemo, useState } from 'react'
import type { AbsentCookie } from '#charter/import/plan/importPlan.ts'
import { useText } from '../../i18n/useText.ts'
import { DisclosureButton } from '../../kit/DisclosureButton.tsx'
import { useImportRun } from '../run/importRunContext.ts'
import { VirtualTable } from './VirtualTable.tsx'

/** Cookies of the register that the file does not have: nothing happens to them, unless somebody retires them. */
export function AbsentPart({ absent }: { absent: readonly AbsentCookie[] }) {
  const text = useText()
  const panelId = useId()
  const { run, state } = useImportRun()
  const [isOpen, setOpen] = useState(false)
  const { retired = [] } = state.choices
  const chosen = useMemo(() => new Set(retired), [retired])
  const isAll = absent.every(({ id }) => chosen.has(id))
  const toggle = (id: number) =>
    run.choose({ retired: chosen.has(id) ? retired.filter((one) => one !== id) : [...retired, id] })
  return (
    <Paper component="section" variant="outlined" aria-label={text('imports.absent.table')} sx={{ p: 2 }}>
      <DisclosureButton isOpen={isOpen} controls={panelId} onToggle={() => setOpen(!isOpen)}>
        {text('imports.absent.title', { smart_count: absent.length })}
      </DisclosureButton>
      <Typography variant="body2" color="textSecondary">
        {text('imports.absent.help')}
      </Typography>
      <Box id={panelId}>
        {isOpen && (
          <>
            <FormControlLabel
              label={text('imports.absent.retireAll')}
              control={
                <Checkbox
                  size="small"
                  checked={isAll}
                  indeterminate={chosen.size > 0 && !isAll}
                  onChange={() => run.choose({ retired: isAll ? [] : absent.map(({ id }) => id) })}
                />
              }
            />
            <VirtualTable
              label={text('imports.absent.table')}
              headings={[text('imports.absent.retired'), text('imports.plan.columns.cookie')]}
              items={absent}
              keyOf={keyOfAbsent}
            >
              {({ id, name }) => (
                <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
                  <Box role="cell">
                    <Checkbox
                      size="small"
                      checked={chosen.has(id)}
                      onChange={() => toggle(id)}
                      sx={{ p: 0.5 }}
                      slotProps={{ input: { 'aria-label': text('imports.absent.retire', { name }) } }}
                    />
                  </Box>
                  <Box role="rowheader" sx={{ overflowWrap: 'anywhere' }}>
                    <bdi>{name}</bdi>
                  </Box>
                </Box>
              )}
            </VirtualTable>
          </>
        )}
      </Box>
    </Paper>
  )
}

const keyOfAbsent = ({ id }: AbsentCookie) => String(id)
