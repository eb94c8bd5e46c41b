import type { earlierPage as fr } from '../fr/earlierPage.ts'

export const earlierPage: typeof fr = {
  title: 'Earlier page (version 0)',
  mark: 'Declared, not proved',
  notYet: 'Was a page online before version 1? Keep it here, with its dates, as version 0.',
  notYetAlone:
    'Is a page online elsewhere, before the first version? Keep it here, with its dates, as version 0.',
  toDeclare: 'Declare the earlier page',
  none: 'No earlier page is declared.',
  between: 'Online from %{first} to %{last}, both days included.',
  since: 'Online since %{first}, and until version 1.',
  declared: 'Declared on %{when} by %{who}.',
  downloadOne: 'Download the earlier page (version 0)',
  downloadPast: 'Download the withdrawn page no. %{id}',
  fileName: 'earlier-page-version-0',
  facts: {
    title: 'What is kept',
    file: 'File',
    kind: 'Kind',
    size: 'Size',
    bytes: '%{size} bytes',
    sha256: 'Fingerprint (SHA-256) of the file',
  },
  kinds: {
    'text/html': 'HTML page',
    'application/pdf': 'PDF document',
    'image/png': 'PNG image',
    'image/jpeg': 'JPEG image',
    'text/plain': 'Text',
  },
  proof: {
    title: 'What this proves, and does not',
    proved:
      'The history proves who declared this page, when, with which dates, and that the file has not changed since. The proof for an inspection holds it.',
    notProved:
      'It does not prove that this page was online on those days: it is a declaration. Also keep what supports it, for instance an archive of the web or a mail of that time.',
  },
  form: {
    intro:
      'Choose the file of the page as it was online, and say from when to when. The file is kept as it is; nobody sees it on the public page, which only gives its dates and its fingerprint.',
    choose: 'Choose the file…',
    fileHelp: 'HTML page, PDF, PNG or JPEG image, or text; 10 megabytes at most.',
    chosen: '%{name} (%{size} bytes)',
    first: 'First day online',
    last: 'Last day online',
    firstHelp: 'For instance the day on which the page went online.',
    lastHelp: 'Empty: until version 1.',
    submit: 'Declare',
    replace: 'Declare in the place of the one before',
    done: 'The earlier page is declared as version 0.',
  },
  replace: 'Replace',
  replaceTitle: 'Declare another page in its place',
  retract: {
    action: 'Withdraw the declaration',
    question: 'Withdraw the declaration of the earlier page?',
    warning:
      'It will no longer answer for the days before version 1, nor be in proofs for an inspection. The history keeps who declared it and who withdrew it, and its file stays here.',
    confirm: 'Withdraw',
    done: 'The declaration is withdrawn.',
  },
  past: {
    title: 'Withdrawn declarations',
    when: 'Withdrawn on %{when} by %{who}.',
  },
  onDay: {
    one: 'On %{when} the earlier page (version 0) was online: declared, not proved.',
    until: 'Until %{until}: earlier page (version 0), declared, not proved',
  },
  inProof: 'the earlier page (version 0), declared by %{who}, not proved',
  flaws: {
    noFile: 'Choose the file of the page.',
    noFirst: 'Give the first day.',
    kind: 'This file is of none of the kinds that are kept. Choose an HTML page, a PDF, a PNG or JPEG image, or a text (in UTF-8).',
    tooLarge: 'This file is too large: 10 megabytes at most.',
    dayToCome: 'This day is still to come: choose today, or a day before.',
    daysReversed: 'The last day is before the first.',
    overlaps:
      'Version 1 is online since %{day}. Choose a day before or, for the last day, leave it empty if the page stayed until then.',
    other:
      'Somebody declared or withdrew a page in the meantime. Reload this page, and look at what is declared.',
    tooMany:
      'There are %{max} declarations of this charter already, withdrawn ones included, and their files are kept for good: there can be no more.',
  },
}
