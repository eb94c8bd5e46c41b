import BlockerIcon from '@mui/icons-material/BlockOutlined'
import AdviceIcon from '@mui/icons-material/LightbulbOutlined'
import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import type { Severity } from '#charter/findings/finding.ts'

/** How each severity looks, beside its words: by its shape too, never by its colour alone. */
export const SEVERITY_LOOK = {
  blocker: { icon: BlockerIcon, color: 'error.main' },
  warning: { icon: WarningIcon, color: 'warning.main' },
  advice: { icon: AdviceIcon, color: 'text.secondary' },
} as const satisfies Record<Severity, { icon: typeof BlockerIcon; color: string }>
