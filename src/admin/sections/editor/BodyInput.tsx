import { Typography } from '@mui/material'
import type { Editor } from '@tiptap/core'
import { RichTextInput } from 'ra-input-rich-text'
import { type ReactNode, type RefObject, useEffect, useId, useMemo, useRef } from 'react'
import { get, useFormState } from 'react-hook-form'
import { useIsReadOnly } from '../../kit/form/ReadOnlyInputs.tsx'
import { useStyleNonce } from '../../kit/StyleNonce.tsx'
import { visuallyHidden } from '../../kit/visuallyHidden.ts'
import { roundTripHtml } from './roundTripHtml.ts'
import { editorOptions } from './editorOptions.ts'
import { EDITOR_STYLE } from './editorStyle.ts'
import { EditorToolbar } from './EditorToolbar.tsx'
import { PasteNotice } from './paste/PasteNotice.tsx'
import { usePaste } from './paste/usePaste.ts'

interface BodyInputProps {
  source: string
  label: string
  /** The text under it: its help and its findings. */
  help: ReactNode
}

/** A formatted text: that of a section, or one around a table. */
export function BodyInput({ source, label, help }: BodyInputProps) {
  const nonce = useStyleNonce()
  const helpId = useId()
  const { pasteProps, notes, clearNotes } = usePaste()
  const options = useMemo(
    () => editorOptions({ label, helpId, nonce, pasteProps }),
    [label, helpId, nonce, pasteProps],
  )
  const isReadOnly = useIsReadOnly()
  const editor = useRef<Editor>(null)
  const { defaultValues, errors } = useFormState()
  const stored = String(defaultValues?.[source] ?? '')
  const group = useRef<HTMLDivElement>(null)
  useDescribe(group, helpId, get(errors, source) !== undefined)
  const roundTripped = useMemo(() => roundTripHtml(stored), [stored])
  const parse = (value: string) => {
    const edited = value || htmlOfTables(editor.current)
    // The editor writes the same text differently. Without this, an undone change would still count as a change.
    return edited === roundTripped ? stored : edited
  }
  return (
    <div data-field={source} ref={group}>
      {/* The text's sub-headings start at h3, and the page's heading is an h1. */}
      <Typography variant="h2" sx={visuallyHidden}>
        {label}
      </Typography>
      <RichTextInput
        source={source}
        label={label}
        editorOptions={options}
        readOnly={isReadOnly}
        toolbar={isReadOnly ? <></> : <EditorToolbar ref={editor} />}
        helperText={<span>{help}</span>}
        parse={parse}
        sx={EDITOR_STYLE}
      />
      <PasteNotice notes={notes} onClose={clearNotes} />
    </div>
  )
}

/** Ties the text below the editor to it, its help or what is wrong with it, which react-admin leaves without. */
function useDescribe(group: RefObject<HTMLElement | null>, id: string, isInvalid: boolean) {
  useEffect(() => {
    group.current?.querySelector('.MuiFormHelperText-root')?.setAttribute('id', id)
    group.current?.querySelector('[role="textbox"]')?.setAttribute('aria-invalid', String(isInvalid))
  })
}

/** RichTextInput gives an empty value for a text without words. A table without words is not empty: it must be kept. */
function htmlOfTables(editor: Editor | null): string {
  const html = editor?.getHTML() ?? ''
  return html.includes('<table') ? html : ''
}
