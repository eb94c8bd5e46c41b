import { Box, Link, Typography } from '@mui/material'
import { useMemo } from 'react'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import type { Charter } from '#charter/page/charter.ts'
import type { Register } from '#charter/register/register.ts'
import { useText } from '../i18n/useText.ts'

interface RowPreviewProps {
  register: Register
  id: number
}

/** The row of a cookie that is not in the page, as the charter will show it: each cell under the heading of its column. */
export function RowPreview({ register, id }: RowPreviewProps) {
  const text = useText()
  const charter = useMemo(() => assembleRow(register, id), [register, id])
  // The heading of a category that groups its own may come first.
  const table = charter.tables.find(({ rows }) => rows.length > 0)
  return (
    <Box component="section" aria-label={text('preview.row')} sx={{ px: 2, pb: 1.5 }}>
      <Typography variant="body2" color="text.secondary">
        {text('preview.row')}
      </Typography>
      <Box component="dl" lang={charter.language} sx={GRID}>
        {table?.rows[0]?.cells.map((cell, index) => (
          <div key={table.columns[index]?.field}>
            <Typography component="dt" variant="caption" color="text.secondary">
              {table.columns[index]?.label}
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
