import type { ScreenMessages } from '../fr/screens.ts'

/** The name of the resource `trackers` in the history: the import of a list. */
export const trackerNames = { name: 'Known trackers |||| Known trackers' }

/** The words of known trackers: the proposals in the form of a cookie, and the page of the imported list. */
export const trackers: ScreenMessages['trackers'] = {
  title: 'Known trackers',
  intro:
    'When you type a cookie’s name or domain, the application proposes what is publicly known of it: who sets it, for how long, and what it is for. It fills in nothing without you. A list imported here adds thousands.',
  known: {
    searchHint: 'Name, provider, purpose…',
    count: '%{smart_count} tracker |||| %{smart_count} trackers',
    maker: 'Service and provider',
    source: 'Source',
    self: 'Your organisation',
    noLifetime: 'Not said',
    consent: {
      exempt: 'No consent needed',
      conditional: 'No consent needed under conditions',
      required: 'Consent needed',
    },
  },
  list: {
    title: 'Imported list',
    none: 'No list has been imported yet.',
    count: '%{list}: %{smart_count} tracker |||| %{list}: %{smart_count} trackers',
    leftOut:
      '%{smart_count} row that can’t be read was left out |||| %{smart_count} rows that can’t be read were left out',
    when: 'Imported on %{when} by %{who}',
    hash: 'SHA-256 of the file:',
  },
  import: {
    title: 'Import a list',
    where: 'The Open Cookie Database can be downloaded at this address (file open-cookie-database.csv):',
    licence: 'Its licence, %{licence}, allows its use here.',
    choose: 'Choose a CSV file…',
    help: 'The file as it is published, of one megabyte at most. It takes the place of the list imported before.',
    done: '%{smart_count} tracker imported. |||| %{smart_count} trackers imported.',
    refused:
      'Nothing was imported: a row of “%{file}” can’t be read. You can import the other rows, or correct the file and choose it again. |||| Nothing was imported: %{smart_count} rows of “%{file}” can’t be read. You can import the other rows, or correct the file and choose it again.',
    nothing:
      'Nothing was imported: no tracker can be read in “%{file}”. Check that it is the file of the Open Cookie Database.',
    takeGood: 'Import the other row |||| Import the %{smart_count} other rows',
    takeNone: 'Import nothing',
  },
  rows: {
    caption: '%{smart_count} row that can’t be read |||| %{smart_count} rows that can’t be read',
    firstOf: 'First %{first} of %{total} rows that can’t be read',
    download: 'Download the whole list (CSV)',
    fileName: 'unreadable-rows.csv',
    line: 'Line',
    from: 'From line',
    to: 'To line',
    flaw: 'What is wrong',
  },
  flaw: {
    header: 'The columns’ headings are not those expected: %{expected}',
    columns: 'Number of columns: %{found} instead of %{expected}.',
    openQuote: 'A quotation mark is never closed.',
    strayQuote: 'A quotation mark is out of place.',
    missing: 'The column “%{column}” is empty.',
    tooLong: 'The column “%{column}” is too long: %{max} characters at most.',
    unreadable: 'The column “%{column}” holds a character that can’t be stored.',
    notAFlag: 'The column “%{column}” must hold 0 or 1.',
    duplicateId: 'This identifier is already that of line %{first}.',
  },
  proposal: {
    label: 'Recognised tracker',
    name: 'Recognised: %{name} — %{what}',
    domain: 'Recognised domain: %{domain} — %{what}',
    whoHosts: 'Who runs %{service}?',
    hostSelf: 'Your organisation',
    bodyName: 'Name of your organisation',
    bodyNameHelp: 'It becomes the provider of this cookie.',
    newProvider: '%{name} (new provider)',
    take: 'Take over',
    categories: 'Possible categories',
    newCategory: '%{name} (new category: %{consent})',
    chooseCategory: 'To be chosen',
    unknownConsent:
      'Nothing says whether this cookie needs the visitor’s consent: choose the category yourself.',
    becomes: 'becomes',
    all: 'Take over everything',
    chosen: 'Take over %{smart_count} value |||| Take over %{smart_count} values',
    compare: 'Show the difference |||| Show the %{smart_count} differences',
    more: 'Show another possibility |||| Show %{smart_count} other possibilities',
    less: 'Show the first only',
  },
  origin: {
    of: 'According to',
    on: ' (imported on %{day})',
  },
  family: {
    necessary: 'needed by the site',
    functional: 'convenience',
    security: 'security',
    analytics: 'audience measurement',
    marketing: 'advertising',
    personalisation: 'personalisation',
  },
}
