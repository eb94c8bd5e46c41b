import { Box, type SxProps, type Theme } from '@mui/material'
import { type Ref, type SyntheticEvent, useLayoutEffect, useState } from 'react'
import { markPage, unmark } from './markPage.ts'
import { openLink } from './openLink.ts'
import { reveal } from './reveal.ts'
import { updatePage } from './updatePage.ts'

interface CharterFrameProps {
  /** The whole page, as `renderHtml` makes it. */
  html: string
  /** What the frame is called for those who can't see it. */
  title: string
  /** The ids of what to draw a line around; the first is kept in sight. */
  marks?: readonly string[]
  sx?: SxProps<Theme>
  ref?: Ref<HTMLIFrameElement>
}

const NOTHING: readonly string[] = []

/**
 * The charter in a frame of its own, where neither its style sheet nor ours reaches the other. No script can run in
 * it. Its page is loaded once; after that only what differs is replaced.
 */
export function CharterFrame({ html, title, marks = NOTHING, sx, ref }: CharterFrameProps) {
  const [firstHtml] = useState(html)
  const [page, setPage] = useState<Document | null>(null)

  useLayoutEffect(() => {
    if (!page) return
    updatePage(page, html)
    const marked = markPage(page, marks)
    if (marked[0]) reveal(marked[0])
    return () => unmark(marked)
  }, [page, html, marks])

  const onLoad = ({ currentTarget }: SyntheticEvent<HTMLIFrameElement>) => {
    const loaded = currentTarget.contentDocument
    loaded?.addEventListener('click', openLink)
    loaded?.addEventListener('auxclick', openLink)
    setPage(loaded)
  }

  return (
    <Box
      component="iframe"
      ref={ref}
      title={title}
      srcDoc={firstHtml}
      // The page is ours to read and update, and to print: printing is a modal.
      sandbox="allow-same-origin allow-modals"
      onLoad={onLoad}
      sx={[FRAME, ...(Array.isArray(sx) ? sx : [sx])]}
    />
  )
}

const FRAME = { display: 'block', width: '100%', height: '100%', border: 0, backgroundColor: 'common.white' }
