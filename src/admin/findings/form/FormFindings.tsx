import { Box } from '@mui/material'
import { useRecordContext, useResourceContext } from 'react-admin'
import { RESOURCE_NAMES } from '#api/resourceNames.ts'
import { useText } from '../../i18n/useText.ts'
import { SeverityMark } from '../SeverityMark.tsx'
import { FieldButton } from './FieldButton.tsx'
import { FieldFinding } from './FieldFinding.tsx'
import { useRecordFindings } from './RecordFindings.tsx'
import { UnfoldingLine } from './UnfoldingLine.tsx'

/**
 * The findings on the record, above its form: their number, in one line that is always there, so that the form does not move.
 * It unfolds a button for each field, and the findings of no field.
 */
export function FormFindings() {
  const resource = useResourceContext()
  if (!RESOURCE_NAMES.some((name) => name === resource)) return null
  return (
    <Box sx={SLOT}>
      <Summary />
    </Box>
  )
}

const SLOT = { position: 'relative', minHeight: 24, mb: 1, fontSize: '0.875rem', color: 'text.secondary' }

function Summary() {
  const text = useText()
  const isNew = useRecordContext()?.id === undefined
  const findings = useRecordFindings()
  const open = findings.filter(({ acceptance }) => acceptance === null)
  const [worst] = open
  if (findings.length === 0) return text(isNew ? 'findings.asterisk' : 'findings.noneOnRecord')
  const said = worst
    ? text('findings.onRecord', { smart_count: open.length })
    : text('findings.acceptedOnRecord', { smart_count: findings.length })
  const fields = [...new Set(open.flatMap(({ field }) => field ?? []))]
  return (
    <section aria-label={text('findings.ofRecord')}>
      <UnfoldingLine
        folded={worst ? <SeverityMark severity={worst.severity}>{said}</SeverityMark> : said}
        unfolded={said}
      >
        <Box component="span" role="list" sx={BLOCK}>
          {fields.map((field) => (
            <Box component="span" role="listitem" key={field} sx={BLOCK}>
              <FieldButton field={field} findings={open.filter((finding) => finding.field === field)} />
            </Box>
          ))}
        </Box>
        {findings
          .filter(({ field }) => field === null)
          .map((finding) => (
            <FieldFinding key={finding.id} finding={finding} />
          ))}
      </UnfoldingLine>
    </section>
  )
}

const BLOCK = { display: 'block' }
