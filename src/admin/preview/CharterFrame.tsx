import { Box } from '@mui/material'
import { type ReactNode, type Ref, type SyntheticEvent, useLayoutEffect, useRef, useState } from 'react'
import { markPage, openLink, reveal } from './frameDom.ts'
import { updatePage } from './updatePage.ts'
import { useRoom } from './RowPreview.tsx'

interface CharterFrameProps {
  /** The whole page, as `renderHtml` makes it. */
  html: string
  /** Where the server sends this very page from, for one whose style sheet our policy does not allow. Its marks stay. */
  src?: string | undefined
  /** What the frame is called for those who can't see it. */
  title: string
  /** The ids of what to draw a line around. It is scrolled to, and so is what changes in it; in the whole page, without any. */
  marks?: readonly string[]
  /** What to scroll to beside; the same again, given as another object, is scrolled to again. */
  goal?: { anchor: string } | null | undefined
  ref?: Ref<HTMLIFrameElement>
}

const NOTHING: readonly string[] = []

/**
 * The charter in a frame of its own, where neither its style sheet nor ours reaches the other. No script can run in
 * it. Its page is loaded once; after that only what differs is replaced.
 */
export function CharterFrame({ html, src, title, marks = NOTHING, goal, ref }: CharterFrameProps) {
  const [firstHtml] = useState(html)
  const [page, setPage] = useState<Document | null>(null)

  useLayoutEffect(() => {
    if (!page) return
    // As it is already. To parse it here would try its style sheet against our policy, and report it.
    if (src !== undefined) return markPage(page, marks)
    // Marked before it is compared, so that marks already there stay.
    const wanted = new DOMParser().parseFromString(html, 'text/html')
    markPage(wanted, marks)
    const changed = updatePage(page, wanted)
    // Where nothing is marked the whole page is edited, as by the site's settings.
    const edited = marks.length === 0 ? [page.body] : marks.map((mark) => page.getElementById(mark))
    const typed = changed.find((node) => edited.some((element) => element?.contains(node)))
    if (typed) reveal(typed)
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
      // The page is ours to read and update, and to print: printing is a modal.
      sandbox="allow-same-origin allow-modals"
      onLoad={onLoad}
      sx={FRAME}
    />
  )
}

const FRAME = { display: 'block', width: '100%', height: '100%', border: 0, backgroundColor: 'common.white' }

interface ScaledDownProps {
  /** In CSS pixels, from how much room there is. */
  widthIn: (room: number) => number
  children: ReactNode
}

/** Draws what it holds at a width of its own, and scales it down where there is too little room for it. */
export function ScaledDown({ widthIn, children }: ScaledDownProps) {
  const place = useRef<HTMLDivElement>(null)
  const room = useRoom(place, COMPUTER)
  const width = widthIn(room)
  const scale = Math.min(1, room / width)
  return (
    <Box ref={place} sx={{ height: '100%', overflow: 'hidden' }}>
      <Box
        sx={{ mx: scale < 1 ? 0 : 'auto', transformOrigin: 'top left' }}
        style={{ width, height: `${100 / scale}%`, transform: `scale(${scale})` }}
      >
        {children}
      </Box>
    </Box>
  )
}

/** The narrowest window of a computer that pages are made for. */
export const COMPUTER = 1024

/** What the columns of the tables need, where scaling to it leaves the words legible; a phone shows its own page. */
export function legibleWidth(room: number): number {
  return room < 500 ? room : Math.max(room, Math.min(900, room / 0.65))
}
