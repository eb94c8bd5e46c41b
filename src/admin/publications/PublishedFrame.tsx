import { Box } from '@mui/material'
import type { Ref, SyntheticEvent } from 'react'
import { openLink } from '../preview/frameDom.ts'

interface PublishedFrameProps {
  /** The address of the page: `/charte/versions/3`. */
  src: string
  /** Names the frame for screen readers. */
  title: string
  ref?: Ref<HTMLIFrameElement>
}

/**
 * A published page as the server sends it, with the content security policy and the style sheet of its time; a copy in
 * our page (`srcdoc`) would get ours. Its links open in a new tab.
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
      // No script runs in it. `allow-same-origin` lets us listen to clicks, `allow-modals` lets us print.
      sandbox="allow-same-origin allow-modals"
      onLoad={onLoad}
      sx={{ display: 'block', width: '100%', height: '100%', border: 0, backgroundColor: 'common.white' }}
    />
  )
}
