import { FormControlLabel, FormGroup, FormHelperText, Switch } from '@mui/material'
import type { ImportPlan } from '#charter/import/plan/importPlan.ts'
import { useText } from '../../i18n/useText.ts'
import { useImportRun } from '../run/importRunContext.ts'

/** Codes of cells that can be left out, and the rest of their row taken. */
const OF_CELLS: readonly string[] = [
  'notAChoice',
  'notAnAnswer',
  'notADay',
  'notAPeriod',
  'notACountry',
  'notAnAddress',
  'notALifetime',
  'noSuchLanguage',
]

/** What holds for all rows: whether empty cells erase, and what becomes of cells that can’t be read. */
export function OptionsPart({ plan }: { plan: ImportPlan }) {
  const text = useText()
  const { run, state } = useImportRun()
  const { erases = false, leavesBadCells = false } = state.choices
  const hasBadCells = plan.cookies.some(({ problems }) =>
    problems.some(({ code }) => OF_CELLS.includes(code)),
  )
  return (
    <FormGroup>
      {(hasBadCells || leavesBadCells) && (
        <FormControlLabel
          label={text('imports.plan.leavesBadCells')}
          control={
            <Switch
              checked={leavesBadCells}
              onChange={(_, isOn) => run.decide({ choices: { leavesBadCells: isOn } })}
            />
          }
        />
      )}
      <FormControlLabel
        label={text('imports.plan.erases')}
        control={
          <Switch checked={erases} onChange={(_, isOn) => run.decide({ choices: { erases: isOn } })} />
        }
      />
      <FormHelperText>{text('imports.plan.erasesHelp')}</FormHelperText>
    </FormGroup>
  )
}
