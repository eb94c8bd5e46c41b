import type { EditorOptions } from '@tiptap/core'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type PasteNote, readPaste } from '#charter/paste/readPaste.ts'
import { useDraft } from '../../../preview/useDraft.ts'
import { completeLink } from './completeLink.ts'

/** How the editor takes what is pasted or dropped into it, and the notes on what it could not keep. */
export function usePaste() {
  const [notes, setNotes] = useState<readonly PasteNote[]>([])
  const platformUrl = useDraft().data?.site.platformUrl ?? ''
  const latestPlatformUrl = useRef(platformUrl)
  useEffect(() => {
    latestPlatformUrl.current = platformUrl
  }, [platformUrl])

  // Made once: the editor starts anew, without anything to undo, when its options change.
  const pasteProps = useMemo((): PasteProps => {
    const addNotes = (added: readonly PasteNote[]) => setNotes((before) => [...before, ...added])
    const refuseFiles = (data: DataTransfer | null) => {
      if (!data || data.files.length === 0 || data.getData('text/html') || data.getData('text/plain'))
        return false
      addNotes(Array.from(data.files, noteOnFile))
      return true
    }
    return {
      transformPastedHTML(html) {
        const paste = readPaste(html, (address) => completeLink(address, latestPlatformUrl.current))
        addNotes(paste.notes)
        return paste.html
      },
      handlePaste: (_, { clipboardData }) => refuseFiles(clipboardData),
      handleDOMEvents: {
        drop(_, event) {
          const isRefused = refuseFiles(event.dataTransfer)
          // The browser would leave the page and open the file.
          if (isRefused) event.preventDefault()
          return isRefused
        },
      },
    }
  }, [])
  const clearNotes = useCallback(() => setNotes([]), [])
  return { pasteProps, notes, clearNotes }
}

type PasteProps = Pick<
  EditorOptions['editorProps'],
  'transformPastedHTML' | 'handlePaste' | 'handleDOMEvents'
>

function noteOnFile({ type, name }: File): PasteNote {
  return { type: 'lost', what: type.startsWith('image/') ? 'image' : 'other', tag: name }
}
