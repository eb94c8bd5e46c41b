import { Box, Paper, Tab, Tabs, type Theme, useMediaQuery } from '@mui/material'
import { type ReactNode, useId, useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { HEADER_HEIGHT } from '../kit/theme.ts'

type Pane = 'fill' | 'preview'

/**
 * The inputs and the preview, side by side on a wide screen, in two tabs on a narrow one. The inputs always stay
 * mounted, so that typed values survive a change of the window's width.
 */
export function FormPanes({ preview, children }: { preview?: ReactNode; children: ReactNode }) {
  const isWide = useMediaQuery((theme: Theme) => theme.breakpoints.up('lg'), { noSsr: true })
  const [pane, setPane] = useState<Pane>('fill')
  const id = useId()
  const hasTabs = Boolean(preview) && !isWide
  const panelProps = (name: Pane) =>
    hasTabs ? { role: 'tabpanel', id: `${id}${name}`, 'aria-labelledby': `${id}${name}-tab` } : {}
  return (
    <>
      {hasTabs && <PaneTabs id={id} pane={pane} onChange={setPane} />}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: preview && isWide ? '5fr 6fr' : '1fr',
        }}
      >
        <Paper
          variant="outlined"
          hidden={hasTabs && pane !== 'fill'}
          {...panelProps('fill')}
          sx={INPUTS_STYLE}
        >
          {children}
        </Paper>
        {preview && (isWide || pane === 'preview') && (
          <Box {...panelProps('preview')} sx={PREVIEW_STYLE}>
            {preview}
          </Box>
        )}
      </Box>
    </>
  )
}

// The line of findings, which is always kept free below an input, is also what sets it apart from the next.
const INPUTS_STYLE = {
  p: { xs: 1.5, sm: 2 },
  minWidth: 0,
  '&[hidden]': { display: 'none' },
  '& .MuiFormControl-marginDense': { mt: 0.5, mb: 0 },
  '& .MuiFormHelperText-root': { mt: 0 },
  '& .MuiFormGroup-row .MuiRadio-root': { py: 0.5 },
}

const PREVIEW_STYLE = {
  position: 'sticky',
  top: HEADER_HEIGHT + 16,
  height: `calc(100dvh - ${HEADER_HEIGHT + 110}px)`,
  minHeight: 320,
  minWidth: 0,
}

interface PaneTabsProps {
  id: string
  pane: Pane
  onChange: (pane: Pane) => void
}

function PaneTabs({ id, pane, onChange }: PaneTabsProps) {
  const text = useText()
  return (
    <Tabs
      value={pane}
      onChange={(_, chosen: Pane) => onChange(chosen)}
      aria-label={text('app.form.panes')}
      sx={{ mb: 1 }}
    >
      {(['fill', 'preview'] as const).map((name) => (
        <Tab
          key={name}
          value={name}
          label={text(`app.form.${name}`)}
          id={`${id}${name}-tab`}
          aria-controls={pane === name ? `${id}${name}` : undefined}
        />
      ))}
    </Tabs>
  )
}
