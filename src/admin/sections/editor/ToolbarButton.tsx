import { Button, IconButton } from '@mui/material'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useText } from '../../i18n/useText.ts'
import type { ToolbarAction } from './toolbarActions.ts'

interface ToolbarButtonProps {
  editor: Editor
  action: ToolbarAction
  isTabStop: boolean
  onFocus: () => void
  onClick: () => void
}

export function ToolbarButton({ editor, action, isTabStop, onFocus, onClick }: ToolbarButtonProps) {
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
