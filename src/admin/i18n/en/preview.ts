import type { preview as fr } from '../fr/preview.ts'

export const preview: typeof fr = {
  frame: 'The charter as it will be published',
  loading: 'Loading the charter…',
  failed: { title: 'The charter could not be loaded.', retry: 'Try again' },
  row: 'As it will be read in the charter',
  site: 'The page of',
  shown: {
    cookies: 'A line is drawn around this cookie in the page.',
    providers: 'A line is drawn around this provider’s cookies in the page.',
    categories: 'A line is drawn around this category in the page.',
    sections: 'A line is drawn around this section in the page.',
    sites: 'The page with these settings.',
  },
  notShown: {
    cookies: 'This cookie is not in the page: only active cookies are published.',
    providers: 'This provider is not in the page: it will be there with its first active cookie.',
    categories: 'This category is not in the page: it will be there with its first active cookie.',
    sections: 'This section is not in the page: it is still empty.',
    sites: 'The page with these settings.',
  },
  page: {
    title: 'Preview of the charter',
    intro: 'The page that visitors will read, with everything saved in the register.',
    width: 'Width of the preview',
    language: 'Language of the page',
    desktop: 'Computer',
    phone: 'Phone',
    takeAway: 'Download, copy, print',
  },
  notOnPage: 'The charter does not show this.',
  showOnPage: 'Show it in the charter',
  showFailed: 'The column could not be added. Try again, or add it under “Site”.',
  notInTable: 'The table of this cookie does not show this.',
  ownColumns: 'Add a column to the table “%{name}”',
  print: {
    action: 'Print the charter',
    help: 'Prints the charter alone, or saves it as a PDF.',
  },
  csv: {
    action: 'Download the table (CSV)',
    help: 'The page’s tables, for Excel or LibreOffice. A double click opens it.',
    file: 'charte-cookies-projet.csv',
  },
  text: {
    action: 'Download the text',
    help: 'The charter without formatting, for an email or a document.',
    file: 'charte-cookies-projet.txt',
  },
  html: {
    action: 'Copy the page (HTML)',
    help: 'The content to paste into a page of your website, in “source code” mode.',
    copied: 'The page is copied. Paste it into your website.',
    byHand: 'The browser did not allow the copy. Copy this text with Ctrl + C (⌘ + C on a Mac).',
    source: 'Content of the page as HTML',
  },
}
