import {
  Box,
  Paper,
  type Theme,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
  useMediaQuery,
} from '@mui/material'
import { type Ref, useMemo, useRef, useState } from 'react'
import ComputerIcon from '@mui/icons-material/ComputerOutlined'
import PhoneIcon from '@mui/icons-material/SmartphoneOutlined'
import { languagesOf } from '#charter/page/pageLanguage.ts'
import type { Register } from '#charter/register/register.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { LanguageChoice } from '../kit/LanguageChoice.tsx'
import { PageHeading } from '../kit/PageHeading.tsx'
import { useText } from '../i18n/useText.ts'
import { PreviewFailed, PreviewSkeleton } from './PreviewFailed.tsx'
import { TakeAway } from './TakeAway.tsx'
import { useDraftCharter } from './previousRegister.ts'
import { useDraft } from './useDraft.ts'
import { CharterFrame } from './CharterFrame.tsx'
import { COMPUTER_WIDTH, ScaledDown } from './ScaledDown.tsx'

/** « Aperçu »: the charter as visitors will see it once published, with its files to download, copy or print. */
export function PreviewPage() {
  const text = useText()
  const { data: register, error, refetch } = useDraft()
  return (
    <>
      <PageHeading title={text('preview.page.title')} />
      <Typography color="text.secondary" sx={{ mb: 2 }}>
        {text('preview.page.intro')}
      </Typography>
      {register ? (
        <Preview register={register} />
      ) : error ? (
        <PreviewFailed error={error} onRetry={() => void refetch()} />
      ) : (
        <PreviewSkeleton />
      )}
    </>
  )
}

function Preview({ register }: { register: Register }) {
  const isPhone = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'))
  const [chosenWidth, chooseWidth] = useState<PreviewWidth | null>(null)
  const width = chosenWidth ?? (isPhone ? 'phone' : 'desktop')
  const frame = useRef<HTMLIFrameElement>(null)
  const languages = languagesOf(register)
  const [language, setLanguage] = useState<string>(register.site.language)
  const charter = useDraftCharter(register, language)
  const html = useMemo(() => renderHtml(charter), [charter])
  return (
    <Box sx={COLUMNS}>
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
          <WidthChoice value={width} onChange={chooseWidth} />
          {languages.length > 1 && (
            <LanguageChoice languages={languages} value={language} onChange={setLanguage} />
          )}
        </Box>
        <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
          <ScreenFrame html={html} width={width} ref={frame} />
        </Paper>
      </Box>
      <TakeAway charter={charter} onPrint={() => frame.current?.contentWindow?.print()} />
    </Box>
  )
}

const COLUMNS = {
  display: 'grid',
  gap: 3,
  gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1fr) 18rem' },
  alignItems: 'start',
}

interface WidthChoiceProps {
  value: PreviewWidth
  onChange: (width: PreviewWidth) => void
}

/** Chooses the visitor's screen to show the page on. */
function WidthChoice({ value, onChange }: WidthChoiceProps) {
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

/** The width of the page on each screen, in CSS pixels: all the available width on a computer, a common size of phone. */
const WIDTHS = { desktop: (available: number) => Math.max(available, COMPUTER_WIDTH), phone: () => 390 }
type PreviewWidth = keyof typeof WIDTHS

interface ScreenFrameProps {
  html: string
  width: PreviewWidth
  ref: Ref<HTMLIFrameElement>
}

/** The page at the width of a visitor's screen. */
function ScreenFrame({ html, width, ref }: ScreenFrameProps) {
  const text = useText()
  return (
    <Box sx={SCREEN}>
      <ScaledDown widthIn={WIDTHS[width]}>
        <CharterFrame html={html} title={text('preview.frame')} ref={ref} />
      </ScaledDown>
    </Box>
  )
}

// Low enough on a narrow window to keep the first files below in sight.
const SCREEN = { height: { xs: '60dvh', lg: 'calc(100dvh - 220px)' }, minHeight: 320 }
