import { Box, Paper, type Theme, Typography, useMediaQuery } from '@mui/material'
import { useMemo, useRef, useState } from 'react'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import type { Register } from '#charter/register/register.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { PageHeading } from '../kit/PageHeading.tsx'
import { useText } from '../i18n/useText.ts'
import { PreviewFailed } from './PreviewFailed.tsx'
import { PreviewSkeleton } from './PreviewSkeleton.tsx'
import { type PreviewWidth, ScreenFrame } from './ScreenFrame.tsx'
import { TakeAway } from './TakeAway.tsx'
import { useDraft } from './useDraft.ts'
import { WidthChoice } from './WidthChoice.tsx'

/** « Aperçu »: the charter as its visitors will get it, and what can be taken away from it. */
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
  const charter = useMemo(() => assembleCharter(register), [register])
  const html = useMemo(() => renderHtml(charter), [charter])
  return (
    <Box sx={COLUMNS}>
      <Box sx={{ minWidth: 0 }}>
        <WidthChoice value={width} onChange={chooseWidth} />
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
