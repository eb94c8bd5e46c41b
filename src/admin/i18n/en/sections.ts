import type { sections as fr } from '../fr/sections.ts'

export const sections: typeof fr = {
  add: 'Add a section',
  untitled: '(no heading)',
  empty: {
    title: 'The charter has no text yet.',
    text: 'Its text is made of sections that follow one another: an introduction, what a cookie is, the tables of cookies. Start by adding the introduction.',
  },
  providers: {
    usual: 'The columns of this table are: %{titles}. It lists all providers but the organisation itself.',
    choose: 'Choose other columns',
    back: 'Take the usual columns again',
  },
  missing: {
    title: 'An expected section is missing |||| %{smart_count} expected sections are missing',
    help: 'The charter should speak of these. Add each to the text; where a section speaks of it already, open it and say so in “%{field}”.',
    add: 'Add “%{topic}”',
    accepted: 'put off for now',
  },
  help: {
    heading:
      'What announces this section, for example “What is a cookie?”. Leave empty for the introduction. An address written <https://…> becomes a link.',
    siteIds: 'The platforms whose charter has this section. With none ticked: all, also those to come.',
    body: 'What visitors read under this heading. The Escape key leads to the toolbar.',
    topics:
      'What this section tells visitors, among what they must be able to read. Never published. Example: rights of individuals.',
    kind: 'The tables of cookies follow the text of one section only; that of providers, the text of another.',
    columns: 'What this table shows of each provider, from left to right.',
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
      language: 'Language of a passage',
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
    language: {
      title: 'Language of a passage',
      label: 'Code of the language',
      help: 'That of the chosen words, if they are not in the language of the charter: fr for French, rcf for Réunion Creole. Screen readers then pronounce them as they should.',
      problem: 'This is no code of a language: write fr, de or rcf for example.',
      remove: 'In the language of the charter',
    },
    paste: {
      title: 'The charter did not keep all of it as it was',
      close: 'Close',
      linkCompleted:
        'The link “%{words}” now leads to %{address}, completed with the address of the platform. Check that it leads to the right page.',
      linkRemoved:
        'The link “%{words}” is removed, its words stay: from the charter, %{address} leads nowhere. Select these words and give a full address with the Link button.',
      lost: {
        image:
          'An image is not kept: the charter has only text. Say in words what it shows, or make a link to it. |||| %{smart_count} images are not kept: the charter has only text. Say in words what they show, or make links to them.',
        media:
          'A video or a sound is not kept. Make a link to the page where it can be played. |||| %{smart_count} videos or sounds are not kept. Make links to the pages where they can be played.',
        frame:
          'The content of another page, shown in a frame, is not kept. Make a link to that page. |||| The contents of %{smart_count} other pages, shown in frames, are not kept. Make links to those pages.',
        control:
          'A button or a field of a form is not kept. Make a link to the page where it is of use. |||| %{smart_count} buttons or fields of forms are not kept. Make links to the pages where they are of use.',
        script:
          'A script is not kept: the charter runs nothing. If it showed text, write that text. |||| %{smart_count} scripts are not kept: the charter runs nothing. If they showed text, write that text.',
        other:
          'Something that the charter cannot show is not kept: %{tags}. Say in words what it showed. |||| %{smart_count} things that the charter cannot show are not kept: %{tags}. Say in words what they showed.',
      },
    },
    caption: {
      title: 'Title of the table',
      label: 'Title',
      help: 'Read above the table. It says what the table holds.',
    },
  },
}
