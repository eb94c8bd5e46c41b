import { Box, Typography } from '@mui/material'
import { memo, useMemo } from 'react'
import type { ResourceName } from '#api/resourceNames.ts'
import type { Register } from '#charter/register/register.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { useFormLanguage } from '../kit/form/formLanguage.tsx'
import { useText } from '../i18n/useText.ts'
import { listAnchors } from './frameDom.ts'
import { CharterFrame } from './CharterFrame.tsx'
import { RowPreview } from './RowPreview.tsx'
import { PreviewFailed, PreviewSkeleton } from './PreviewFailed.tsx'
import { legibleWidth, ScaledDown } from './ScaledDown.tsx'
import { useDraftCharter } from './previousRegister.ts'
import { PreviewedSite, usePreviewedSite } from './PreviewedSite.tsx'
import { usePreviewedRegister } from './useDraft.ts'

interface LivePreviewProps {
  /** The resource of the form around. */
  resource: ResourceName
}

/** The whole charter with the unsaved values of the form around; the edited record is outlined and scrolled to. */
export function LivePreview({ resource }: LivePreviewProps) {
  const choice = usePreviewedSite(resource)
  const { register, id, error, retry } = usePreviewedRegister(resource, choice.siteId)
  const { language } = useFormLanguage()
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
      {choice.sites.length > 0 && <PreviewedSite {...choice} />}
      {register ? (
        <PreviewedPage register={register} resource={resource} id={id} language={language ?? undefined} />
      ) : error ? (
        <PreviewFailed error={error} onRetry={retry} />
      ) : (
        <PreviewSkeleton />
      )}
    </Box>
  )
}

interface PreviewedPageProps extends LivePreviewProps {
  register: Register
  id: number
  language: string | undefined
}

// Memoised: a keystroke renders the form alone, and the page only when its deferred values arrive.
const PreviewedPage = memo(function PreviewedPage({ register, resource, id, language }: PreviewedPageProps) {
  const text = useText()
  const charter = useDraftCharter(register, language)
  const html = useMemo(() => renderHtml(charter), [charter])
  const marks = useMemo(() => listAnchors(resource, id, register), [resource, id, register])
  const isShown = resource === 'sites' || marks.some((anchor) => html.includes(` id="${anchor}"`))
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }}>
      <Typography variant="body2" color="text.secondary" sx={{ px: 2, py: 1 }}>
        {text(isShown ? `preview.shown.${resource}` : `preview.notShown.${resource}`)}
      </Typography>
      {resource === 'cookies' && !isShown && <RowPreview register={register} id={id} />}
      <Box sx={{ flex: 1, minHeight: 240 }}>
        <ScaledDown widthIn={legibleWidth}>
          <CharterFrame html={html} marks={marks} title={text('preview.frame')} />
        </ScaledDown>
      </Box>
    </Box>
  )
})
