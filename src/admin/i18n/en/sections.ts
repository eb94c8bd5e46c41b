import type { sections as fr } from '../fr/sections.ts'

export const sections: typeof fr = {
  add: 'Add a part',
  untitled: '(no heading)',
  empty: {
    title: 'The charter has no text yet.',
    text: 'Its text is made of parts that follow one another: an introduction, what a cookie is, the tables of cookies. Start by adding the introduction.',
  },
  missing: {
    title: 'An expected part is missing |||| %{smart_count} expected parts are missing',
    help: 'The charter should speak of these. Add each to the text; where a part speaks of it already, open that part and say so in “%{field}”.',
    add: 'Add “%{topic}”',
    accepted: 'accepted for now',
  },
  help: {
    heading:
      'What announces this part, for example “What is a cookie?”. Leave empty for the introduction. An address written <https://…> becomes a link.',
    body: 'What visitors read under this heading. The Escape key leads to the toolbar.',
    topics:
      'What this part tells visitors, among what they must be able to read. Never published. Example: rights of individuals.',
    kind: 'The tables of cookies follow the text of one part only.',
  },
  editor: {
    toolbar: 'Formatting of the text',
    apply: 'Apply',
    actions: {
      heading: 'Sub-heading',
      subheading: 'Lesser sub-heading',
      bold: 'Bold',
      italic: 'Italic',
      link: 'Link',
      bulletList: 'Bulleted list',
      orderedList: 'Numbered list',
      insertTable: 'Insert a table',
      undo: 'Undo the last change',
      redo: 'Redo',
      addRow: 'Add a row',
      deleteRow: 'Delete the row',
      addColumn: 'Add a column',
      deleteColumn: 'Delete the column',
      headerRow: 'Header row',
      caption: 'Title of the table',
      deleteTable: 'Delete the table',
    },
    link: {
      title: 'Link',
      label: 'Address',
      help: 'A page (https://www.cnil.fr) or an email address.',
      problem: 'This address leads nowhere: write it like https://www.cnil.fr or dpo@example.org.',
      remove: 'Remove the link',
    },
    caption: {
      title: 'Title of the table',
      label: 'Title',
      help: 'Read above the table. It says what the table holds.',
    },
  },
}
