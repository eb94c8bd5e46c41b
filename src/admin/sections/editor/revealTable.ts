import type { Editor } from '@tiptap/core'

/** Scrolls to the table where the cursor stands: all of it, not its first cell alone. */
export function revealTable({ view, state }: Editor): void {
  const { node } = view.domAtPos(state.selection.from)
  const element = node instanceof Element ? node : node.parentElement
  // The editor gives itself the focus on the next frame, and scrolls to the cursor.
  requestAnimationFrame(() => element?.closest('table')?.scrollIntoView({ block: 'nearest' }))
}
