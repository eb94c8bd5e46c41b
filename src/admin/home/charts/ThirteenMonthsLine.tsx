import { useDrawingArea, useXScale } from '@mui/x-charts/hooks'
import { LAST_WITHIN } from './lifetimeBands.ts'

/** The line between what stays for thirteen months at most and what stays longer. */
export function ThirteenMonthsLine({ label, color }: { label: string; color: string }) {
  const scale = useXScale<'band'>()
  const { top, height } = useDrawingArea()
  const start = scale(LAST_WITHIN)
  if (start === undefined) return null
  const x = start + (scale.bandwidth() + scale.step()) / 2
  return (
    <g>
      <line x1={x} x2={x} y1={top} y2={top + height} stroke={color} strokeDasharray="5 4" strokeWidth={1.5} />
      <text x={x + 6} y={top + 12} fill={color} fontSize={12}>
        {label}
      </text>
    </g>
  )
}
