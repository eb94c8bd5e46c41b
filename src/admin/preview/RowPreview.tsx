import { Box, Link, Typography } from '@mui/material'
import { useMemo } from 'react'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import type { Charter } from '#charter/page/charter.ts'
import type { Register } from '#charter/register/register.ts'
import { useText } from '../i18n/useText.ts'
import { usePreviewedRegister } from './useDraft.ts'

/** The row of the edited cookie as the charter will show it: each cell under the heading of its column. */
export function RowPreview() {
  const text = useText()
  const { register, id } = usePreviewedRegister('cookies')
  const charter = useMemo(() => register && assembleRow(register, id), [register, id])
  if (!charter) return null
  return (
    <Box component="section" aria-label={text('preview.row')}>
      <Typography variant="body2" color="text.secondary">
        {text('preview.row')}
      </Typography>
      <Box component="dl" lang={charter.language} sx={GRID}>
        {charter.tables[0]?.rows[0]?.cells.map((cell, index) => (
          <div key={charter.columns[index]?.field}>
            <Typography component="dt" variant="caption" color="text.secondary">
              {charter.columns[index]?.label}
            </Typography>
            <Typography component="dd" variant="body2" sx={CELL}>
              {cell.href ? (
                <Link href={cell.href} target="_blank" rel="noreferrer">
                  {cell.text}
                </Link>
              ) : (
                cell.text || '—'
              )}
            </Typography>
          </div>
        ))}
      </Box>
    </Box>
  )
}

const GRID = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(9em, 1fr))',
  gap: 1.5,
  m: 0,
  mt: 0.5,
  p: 1.5,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
}
const CELL = { m: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' }

/** Assembles the charter of one cookie alone; a draft appears as it will once it is active. */
function assembleRow(register: Register, id: number): Charter {
  const cookies = register.cookies.filter((cookie) => cookie.id === id)
  return assembleCharter({ ...register, cookies: cookies.map((cookie) => ({ ...cookie, status: 'active' })) })
}
