import { Box } from '@mui/material'
import { type Ref, useLayoutEffect, useRef, useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { CharterFrame } from './CharterFrame.tsx'

/** In CSS pixels: the narrowest window of a computer that pages are made for, and a phone of a common size. */
const WIDTHS = { desktop: 1024, phone: 390 }
export type PreviewWidth = keyof typeof WIDTHS

interface ScreenFrameProps {
  html: string
  width: PreviewWidth
  ref: Ref<HTMLIFrameElement>
}

/** The page at the width of a visitor's screen: a computer's takes all the room there is, and is scaled down to it if there is too little. */
export function ScreenFrame({ html, width, ref }: ScreenFrameProps) {
  const text = useText()
  const screen = useRef<HTMLDivElement>(null)
  const room = useWidth(screen)
  const pageWidth = width === 'phone' ? WIDTHS.phone : Math.max(room, WIDTHS.desktop)
  const scale = Math.min(1, room / pageWidth)
  return (
    <Box ref={screen} sx={SCREEN}>
      <Box
        sx={{ mx: scale < 1 ? 0 : 'auto', transformOrigin: 'top left' }}
        style={{ width: pageWidth, height: `${100 / scale}%`, transform: `scale(${scale})` }}
      >
        <CharterFrame html={html} title={text('preview.frame')} ref={ref} />
      </Box>
    </Box>
  )
}

// Where what can be taken away stands below, its beginning stays in sight.
const SCREEN = { height: { xs: '60dvh', lg: 'calc(100dvh - 220px)' }, minHeight: 320, overflow: 'hidden' }

function useWidth(element: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(WIDTHS.desktop)
  useLayoutEffect(() => {
    const box = element.current
    if (!box) return
    const observer = new ResizeObserver(() => setWidth(box.clientWidth))
    observer.observe(box)
    return () => observer.disconnect()
  }, [element])
  return width
}
