import { Extension } from '@tiptap/core'

/**
 * RichTextInput puts the form's value into the editor at the start and after each change, though it is what stands
 * there already. Let through, it would be a change to undo.
 */
export const SameText = Extension.create({
  name: 'sameText',
  dispatchTransaction({ transaction, next }) {
    const isPutBack = transaction.getMeta('preventUpdate') === true
    if (!isPutBack || !transaction.doc.eq(transaction.before)) next(transaction)
  },
})
