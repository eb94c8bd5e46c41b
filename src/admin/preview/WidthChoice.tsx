import ComputerIcon from '@mui/icons-material/ComputerOutlined'
import PhoneIcon from '@mui/icons-material/SmartphoneOutlined'
import { ToggleButton, ToggleButtonGroup } from '@mui/material'
import { useText } from '../i18n/useText.ts'
import type { PreviewWidth } from './ScreenFrame.tsx'

interface WidthChoiceProps {
  value: PreviewWidth
  onChange: (width: PreviewWidth) => void
}

/** On which of a visitor's screens the page is shown. */
export function WidthChoice({ value, onChange }: WidthChoiceProps) {
  const text = useText()
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={value}
      onChange={(_, chosen: PreviewWidth | null) => chosen && onChange(chosen)}
      aria-label={text('preview.page.width')}
      sx={{ mb: 1 }}
    >
      <ToggleButton value="desktop" sx={{ gap: 1 }}>
        <ComputerIcon fontSize="small" />
        {text('preview.page.desktop')}
      </ToggleButton>
      <ToggleButton value="phone" sx={{ gap: 1 }}>
        <PhoneIcon fontSize="small" />
        {text('preview.page.phone')}
      </ToggleButton>
    </ToggleButtonGroup>
  )
}
