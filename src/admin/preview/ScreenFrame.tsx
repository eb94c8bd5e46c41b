import { Box } from '@mui/material'
import type { Ref } from 'react'
import { useText } from '../i18n/useText.ts'
import { CharterFrame } from './CharterFrame.tsx'
import { COMPUTER, ScaledDown } from './ScaledDown.tsx'

/** How wide a page is on each screen: a computer's takes all the room there is, a phone is of a common size. */
const WIDTHS = { desktop: (room: number) => Math.max(room, COMPUTER), phone: () => 390 }
export type PreviewWidth = keyof typeof WIDTHS

interface ScreenFrameProps {
  html: string
  width: PreviewWidth
  ref: Ref<HTMLIFrameElement>
}

/** The page at the width of a visitor's screen. */
export function ScreenFrame({ html, width, ref }: ScreenFrameProps) {
  const text = useText()
  return (
    <Box sx={SCREEN}>
      <ScaledDown widthIn={WIDTHS[width]}>
        <CharterFrame html={html} title={text('preview.frame')} ref={ref} />
      </ScaledDown>
    </Box>
  )
}

// Where what can be taken away stands below, its beginning stays in sight.
const SCREEN = { height: { xs: '60dvh', lg: 'calc(100dvh - 220px)' }, minHeight: 320 }
