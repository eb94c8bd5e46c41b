import { Box, Link, Typography } from '@mui/material'
import { type RefObject, useLayoutEffect, useMemo, useState } from 'react'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import type { Charter } from '#charter/page/charter.ts'
import type { Register } from '#charter/register/register.ts'
import { useText } from '../i18n/useText.ts'
import { usePreviewedRegister } from './useDraft.ts'

/** The cookie that the form around edits, as its row will be read in the charter: under each column's title, its words. */
export function RowPreview() {
  const text = useText()
  const { register, id } = usePreviewedRegister('cookies')
  const charter = useMemo(() => register && charterOf(register, id), [register, id])
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

/** The charter of this cookie alone; a draft is shown as it will be once active. */
function charterOf(register: Register, id: number): Charter {
  const cookies = register.cookies.filter((cookie) => cookie.id === id)
  return assembleCharter({ ...register, cookies: cookies.map((cookie) => ({ ...cookie, status: 'active' })) })
}

/** How wide the element is, in pixels; `untilKnown` before it is measured. */
export function useRoom(element: RefObject<HTMLElement | null>, untilKnown: number): number {
  const [width, setWidth] = useState(untilKnown)
  useLayoutEffect(() => {
    const box = element.current
    if (!box) return
    const observer = new ResizeObserver(() => setWidth(box.clientWidth))
    observer.observe(box)
    return () => observer.disconnect()
  }, [element])
  return width
}
