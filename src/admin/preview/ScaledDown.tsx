import { Box } from '@mui/material'
import { type ReactNode, useRef } from 'react'
import { useRoom } from './useRoom.ts'

interface ScaledDownProps {
  /** In CSS pixels, from how much room there is. */
  widthIn: (room: number) => number
  children: ReactNode
}

/** Draws what it holds at a width of its own, and scales it down where there is too little room for it. */
export function ScaledDown({ widthIn, children }: ScaledDownProps) {
  const place = useRef<HTMLDivElement>(null)
  const room = useRoom(place, COMPUTER)
  const width = widthIn(room)
  const scale = Math.min(1, room / width)
  return (
    <Box ref={place} sx={{ height: '100%', overflow: 'hidden' }}>
      <Box
        sx={{ mx: scale < 1 ? 0 : 'auto', transformOrigin: 'top left' }}
        style={{ width, height: `${100 / scale}%`, transform: `scale(${scale})` }}
      >
        {children}
      </Box>
    </Box>
  )
}

/** The narrowest window of a computer that pages are made for. */
export const COMPUTER = 1024
