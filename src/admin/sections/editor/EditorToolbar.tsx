import { Box, Button, Divider, IconButton } from '@mui/material'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useTiptapEditor } from 'ra-input-rich-text'
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react'
import { useText } from '../../i18n/useText.ts'
import { CaptionDialog, LinkDialog } from './dialogs.tsx'
import { type Asked, TABLE_ACTIONS, TEXT_ACTIONS, type ToolbarAction } from './toolbarActions.ts'
import { nextInToolbar } from './nextInToolbar.ts'

/**
 * The editor's buttons: one tab stop, then the arrow keys, as the ARIA toolbar pattern has it. `ref` is given the
 * editor, which RichTextInput tells nobody of but its toolbar.
 */
export function EditorToolbar({ ref }: { ref: Ref<Editor | null> }) {
  const text = useText()
  const editor = useTiptapEditor()
  useImperativeHandle<Editor | null, Editor | null>(ref, () => editor, [editor])
  const toolbar = useRef<HTMLDivElement>(null)
  const [lastFocused, setLastFocused] = useState<string>('heading')
  const [asked, setAsked] = useState<Asked | null>(null)
  const isInTable = useEditorState({ editor, selector: ({ editor }) => editor?.isActive('table') ?? false })
  if (!editor) return null

  const tableActions = isInTable ? TABLE_ACTIONS : []
  const actions = [...TEXT_ACTIONS, ...tableActions]
  const tabStop = actions.find(({ name }) => name === lastFocused) ?? TEXT_ACTIONS[0]

  const run = ({ does, after }: ToolbarAction) => {
    if (typeof does === 'string') setAsked(does)
    else if (does(editor.chain().focus()).run()) after?.(editor)
  }
  const closeDialog = () => {
    setAsked(null)
    editor.commands.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextInToolbar(
      event.key,
      actions.findIndex((action) => action === tabStop),
      actions.length,
    )
    if (next === null) return
    event.preventDefault()
    toolbar.current?.querySelectorAll('button')[next]?.focus()
  }
  const buttonFor = (action: ToolbarAction) => (
    <ToolbarButton
      key={action.name}
      editor={editor}
      action={action}
      isTabStop={action === tabStop}
      onFocus={() => setLastFocused(action.name)}
      onClick={() => run(action)}
    />
  )

  return (
    <>
      <Box
        ref={toolbar}
        role="toolbar"
        aria-label={text('sections.editor.toolbar')}
        onKeyDown={onKeyDown}
        sx={BAR}
      >
        <Box sx={ROW}>{TEXT_ACTIONS.map(buttonFor)}</Box>
        {isInTable && <Divider />}
        <Box sx={ROW}>{tableActions.map(buttonFor)}</Box>
      </Box>
      {asked === 'link' && <LinkDialog editor={editor} onClose={closeDialog} />}
      {asked === 'caption' && <CaptionDialog editor={editor} onClose={closeDialog} />}
    </>
  )
}

const BAR = { border: 1, borderColor: 'divider', borderBottom: 0, borderRadius: 1, p: 0.5 }
const ROW = { display: 'flex', flexWrap: 'wrap', gap: 0.25 }

interface ToolbarButtonProps {
  editor: Editor
  action: ToolbarAction
  isTabStop: boolean
  onFocus: () => void
  onClick: () => void
}

function ToolbarButton({ editor, action, isTabStop, onFocus, onClick }: ToolbarButtonProps) {
  const { name, icon: Icon } = action
  const label = useText()(`sections.editor.actions.${name}`)
  const { pressed, isPossible } = useEditorState({
    editor,
    selector: ({ editor }) => ({
      pressed: action.isOn?.(editor),
      isPossible: action.isPossible?.(editor) ?? true,
    }),
  })
  const props = {
    tabIndex: isTabStop ? 0 : -1,
    // It stays focusable where it does nothing: a disabled button would drop the focus.
    'aria-disabled': !isPossible,
    'aria-pressed': pressed,
    onFocus,
    onClick: () => isPossible && onClick(),
    sx: { borderRadius: 1, opacity: isPossible ? 1 : 0.4, bgcolor: pressed ? 'action.selected' : undefined },
  }
  if (!Icon) {
    return (
      <Button size="small" color="inherit" {...props}>
        {label}
      </Button>
    )
  }
  return (
    <IconButton size="small" color="inherit" aria-label={label} title={label} {...props}>
      <Icon fontSize="small" />
    </IconButton>
  )
}
