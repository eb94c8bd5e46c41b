import { Box, Typography } from '@mui/material'
import { memo, useMemo } from 'react'
import type { ResourceName } from '#api/resourceNames.ts'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import type { Register } from '#charter/register/register.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { useText } from '../i18n/useText.ts'
import { anchorsOf } from './frameDom.ts'
import { CharterFrame, legibleWidth, ScaledDown } from './CharterFrame.tsx'
import { PreviewFailed, PreviewSkeleton } from './PreviewFailed.tsx'
import { usePreviewedRegister } from './useDraft.ts'

interface LivePreviewProps {
  /** What the form around edits. */
  resource: ResourceName
}

/** The whole charter as the form around would make it, scrolled to the record being edited and marking it. */
export function LivePreview({ resource }: LivePreviewProps) {
  const { register, id, error, retry } = usePreviewedRegister(resource)
  if (register) return <PreviewedPage register={register} resource={resource} id={id} />
  if (error) return <PreviewFailed error={error} onRetry={retry} />
  return <PreviewSkeleton />
}

interface PreviewedPageProps extends LivePreviewProps {
  register: Register
  id: number
}

// Memoised: a keystroke renders the form alone; this follows when the deferred values arrive.
const PreviewedPage = memo(function PreviewedPage({ register, resource, id }: PreviewedPageProps) {
  const text = useText()
  const html = useMemo(() => renderHtml(assembleCharter(register)), [register])
  const marks = useMemo(() => anchorsOf(resource, id, register), [resource, id, register])
  const isShown = resource === 'sites' || marks.some((anchor) => html.includes(` id="${anchor}"`))
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
      <Typography variant="body2" color="text.secondary" sx={{ px: 2, py: 1 }}>
        {text(isShown ? `preview.shown.${resource}` : `preview.notShown.${resource}`)}
      </Typography>
      <Box sx={{ flex: 1, minHeight: 240 }}>
        <ScaledDown widthIn={legibleWidth}>
          <CharterFrame html={html} marks={marks} title={text('preview.frame')} />
        </ScaledDown>
      </Box>
    </Box>
  )
})
