import { fireEvent } from '@testing-library/react'
import { Editor, type EditorOptions } from '@tiptap/core'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { linkAddress } from '#admin/sections/editor/linkAddress.ts'
import { editorOptions } from '#admin/sections/editor/editorOptions.ts'
import { readPaste } from '#charter/paste/readPaste.ts'
import { escapeHtml } from '#charter/kit/html.ts'
import { readRichText } from '#charter/richText/readRichText.ts'
import { richTextToHtml } from '#charter/richText/richTextToHtml.ts'
import { richTextToText } from '#charter/richText/richTextToText.ts'
import { sanitiseRichText } from '#charter/richText/sanitiseRichText.ts'
import { rounds } from '../../../support/rounds.ts'

const pasteProps: EditorOptions['editorProps'] = {
  transformPastedHTML: (html) => readPaste(html, linkAddress).html,
}

let editor: Editor | null = null

afterEach(() => {
  editor?.destroy()
  editor = null
})

function openEditor(): Editor {
  editor?.destroy()
  const element = document.body.appendChild(document.createElement('div'))
  editor = new Editor({
    ...editorOptions({ label: 'Texte', helpId: 'help', nonce: undefined, pasteProps }),
    element,
  })
  editor.on('destroy', () => element.remove())
  return editor
}

/** Enters each character as a key does: the rules of the editor see it before the text does. */
function type({ view }: Editor, text: string): void {
  for (const character of text) {
    const { from, to } = view.state.selection
    const insert = () => view.state.tr.insertText(character, from, to)
    if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, character, insert))) {
      view.dispatch(insert())
    }
  }
}

function paste({ view }: Editor, data: Record<string, string>): void {
  fireEvent.paste(view.dom, { clipboardData: { files: [], getData: (kind: string) => data[kind] ?? '' } })
}

const WAYS: Record<string, (editor: Editor, text: string) => void> = {
  typed: type,
  'pasted as text': (editor, text) => paste(editor, { 'text/plain': text }),
  'pasted as HTML': (editor, text) =>
    paste(editor, { 'text/plain': text, 'text/html': `<p>${escapeHtml(text)}</p>` }),
  'pasted from a code editor': (editor, text) =>
    paste(editor, { 'text/plain': text, 'vscode-editor-data': '{"mode":"markdown"}' }),
  'inserted with the rules of a paste': (editor, text) =>
    editor.commands.insertContent({ type: 'text', text }, { applyInputRules: true, applyPasteRules: true }),
  set: (editor, text) => editor.commands.setContent(`<p>${escapeHtml(text)}</p>`),
}

const WRITTEN = [
  'Matomo dépose _pk_id et _pk_ses.',
  '_ga, __utma et __Host-session',
  '**gras** *italique* ~~barré~~ `code` ==surligné== __souligné__',
  '# titre',
  '### titre',
  '> citation',
  '- puce',
  '* puce',
  '+ puce',
  '1. numéro',
  '7) numéro',
  '[ ] tâche',
  '``` code',
  '~~~ code',
  '---',
  '___',
  '(c) (r) (tm) -- ... -> <- 1/2 +/- "a" \'b\' << >> != 2x3',
  ':) :smile: [texte](https://exemple.fr) ![image](x.png)',
  '<b>gras</b> &amp; &lt;i&gt; <!-- rien -->',
  'session.id de www.exemple.fr et https://exemple.fr/a_b_c ou dpo@ville.fr !',
  '« déjà », espaces insécables : oui ! 13 mois',
]

describe.each(Object.entries(WAYS))('a text that is %s', (_, enter) => {
  it.each(WRITTEN)('stays %s', (text) => {
    const written = openEditor()
    enter(written, text)
    expect(sanitiseRichText(written.getHTML())).toBe(`<p>${escapeHtml(text)}</p>`)
  })

  it('stays as it is, whatever it is made of', () => {
    fc.assert(
      fc.property(aMarkedLine, (text) => {
        const written = openEditor()
        enter(written, text)
        const blocks = readRichText(sanitiseRichText(written.getHTML()))
        expect(richTextToText(blocks)).toBe(text)
        expect(richTextToHtml(blocks)).toBe(`<p>${escapeHtml(text)}</p>`)
      }),
      { numRuns: rounds(400, 30) },
    )
  })
})

it('keeps the lines of a pasted text as they are, one paragraph each', () => {
  const written = openEditor()
  paste(written, { 'text/plain': '1. _pk_id\n2. _pk_ses\n- a\n# b' })
  expect(sanitiseRichText(written.getHTML())).toBe('<p>1. _pk_id</p><p>2. _pk_ses</p><p>- a</p><p># b</p>')
})

it('puts a pasted address in the place of the selected words', () => {
  const written = openEditor()
  type(written, 'ici')
  written.commands.selectAll()
  paste(written, { 'text/plain': 'https://exemple.fr' })
  expect(sanitiseRichText(written.getHTML())).toBe('<p>https://exemple.fr</p>')
})

it.each([
  ['b', '<p><strong>_pk_id</strong></p>'],
  ['i', '<p><em>_pk_id</em></p>'],
  ['u', '<p><u>_pk_id</u></p>'],
])('still formats the selected words by Ctrl+%s', (key, html) => {
  const written = openEditor()
  type(written, '_pk_id')
  written.commands.selectAll()
  fireEvent.keyDown(written.view.dom, { key, ctrlKey: true })
  expect(sanitiseRichText(written.getHTML())).toBe(html)
})

const SIGNS =
  '_ __ * ** ~ ~~ ` ``` > < # ### - -- --- + 1. 2) ... (c) (tm) " \' “ == [x](y) [ ] :) : ! & &amp; / \\ http://a.fr ' +
  'a@b.fr www.a.fr session.id _pk_id _ga é \u00A0 \u202F 👩‍💻 1/2 $ |'

const aWord = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS.split(' ')), fc.stringMatching(/^[abcXYZ019_\-*.]{1,4}$/)), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(''))

// Single spaces only: HTML shows several as one, and none at the ends. A text without a word is none.
const aMarkedLine = fc
  .array(aWord, { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '))
  .filter((text) => text.trim() !== '')
