import { Box } from '@mui/material'
import type { Ref, SyntheticEvent } from 'react'
import { openLink } from '../preview/frameDom.ts'

interface PublishedFrameProps {
  /** Where the page is served: `/charte/versions/3`. */
  src: string
  /** What the frame is called for those who can't see it. */
  title: string
  ref?: Ref<HTMLIFrameElement>
}

/**
 * A published page, as the server sends it: with the policy and the style sheet of its own time, which a copy in our page
 * would lose. Its links open in another tab.
 */
export function PublishedFrame({ src, title, ref }: PublishedFrameProps) {
  const onLoad = ({ currentTarget }: SyntheticEvent<HTMLIFrameElement>) => {
    const page = currentTarget.contentDocument
    page?.addEventListener('click', openLink)
    page?.addEventListener('auxclick', openLink)
  }
  return (
    <Box
      component="iframe"
      ref={ref}
      src={src}
      title={title}
      // No script runs in it. The page is ours to listen to, and to print: printing is a modal.
      sandbox="allow-same-origin allow-modals"
      onLoad={onLoad}
      sx={{ display: 'block', width: '100%', height: '100%', border: 0, backgroundColor: 'common.white' }}
    />
  )
}
