import { Box } from '@mui/material'
import { type Ref, type SyntheticEvent, useLayoutEffect, useState } from 'react'
import { markPage, openLink, reveal } from './frameDom.ts'
import { updatePage } from './updatePage.ts'

interface CharterFrameProps {
  /** The whole page, from `renderHtml`. */
  html: string
  /** The address of the same page on the server, if our content security policy does not allow its style sheet. */
  src?: string | undefined
  /** Names the frame for screen readers. */
  title: string
  /**
   * The ids of the elements to outline. The frame scrolls to the first one, and later to changes within them; without
   * marks, to any change in the page.
   */
  marks?: readonly string[]
  /** Another element to scroll to; a new object with the same anchor scrolls there again. */
  goal?: { anchor: string } | null | undefined
  ref?: Ref<HTMLIFrameElement>
}

const NOTHING: readonly string[] = []

/**
 * The charter in a frame, which keeps its style sheet and ours apart. No script can run in it. The page is loaded once;
 * later changes of `html` replace only the nodes that differ.
 */
export function CharterFrame({ html, src, title, marks = NOTHING, goal, ref }: CharterFrameProps) {
  const [firstHtml] = useState(html)
  const [page, setPage] = useState<Document | null>(null)

  useLayoutEffect(() => {
    if (!page) return
    // The page comes from the server; parsing it here would apply our policy to its style sheet and report a violation.
    if (src !== undefined) return markPage(page, marks)
    // Marked before the comparison, so that existing marks count as unchanged.
    const next = new DOMParser().parseFromString(html, 'text/html')
    markPage(next, marks)
    const changed = updatePage(page, next)
    // Without marks the whole page is being edited, as by the settings of the site.
    const edited = marks.length === 0 ? [page.body] : marks.map((mark) => page.getElementById(mark))
    const firstChange = changed.find((node) => edited.some((element) => element?.contains(node)))
    if (firstChange) reveal(firstChange)
  }, [page, html, src, marks])

  const firstMark = marks[0]
  useLayoutEffect(() => {
    const marked = firstMark && page?.getElementById(firstMark)
    if (marked) reveal(marked)
  }, [page, firstMark])

  useLayoutEffect(() => {
    const element = goal && page?.getElementById(goal.anchor)
    if (element) reveal(element)
  }, [page, goal])

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
      {...(src === undefined ? { srcDoc: firstHtml } : { src })}
      // `allow-same-origin` lets us read and update the page, `allow-modals` lets us print it.
      sandbox="allow-same-origin allow-modals"
      onLoad={onLoad}
      sx={FRAME}
    />
  )
}

const FRAME = { display: 'block', width: '100%', height: '100%', border: 0, backgroundColor: 'common.white' }
