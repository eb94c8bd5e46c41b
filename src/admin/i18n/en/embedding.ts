import type { embedding as fr } from '../fr/embedding.ts'

export const embedding: typeof fr = {
  title: 'Embedding',
  intro:
    'What it takes to show the charter on your platform. Choose what the site runs on and follow the steps, or hand them to whoever runs it.',
  hosts: {
    label: 'What the site runs on',
    opendatasoft: {
      name: 'Opendatasoft',
      first: 'In the back office, open “Configuration”, then “Legals”.',
      second:
        'Choose to use links to pages hosted on another website, and paste the address below as the cookies policy.',
      third: 'Save, then follow the link in the portal’s footer: it leads to the version that is online.',
    },
    drupal: {
      name: 'Drupal',
      first: 'Open “Content”, “Add content”, “Basic page”, and give it a title.',
      second: 'Choose the text format “Full HTML”, click on “Source” and paste the content below.',
      third: 'Save. Add the page to the footer’s menu.',
    },
    wordpress: {
      name: 'WordPress',
      first: 'Open “Pages”, “Add Page”, and give it a title.',
      second: 'Add a “Custom HTML” block and paste the content below into it.',
      third: 'Click on “Publish”. Add the page to the footer’s menu.',
    },
    dsfr: {
      name: 'DSFR site',
      first:
        'Open the site’s page, or its template, which loads the style sheet and the script of the French government’s design system already.',
      second: 'Paste the content below under the page’s title, in its “fr-container” container.',
      third: 'Publish the page. The link on cookies in the footer can lead to it.',
    },
    other: {
      name: 'Another site',
      first: 'Check that the site is among those that may show the charter, below.',
      second: 'In the site’s page, open the editor of HTML code and paste the code of the frame.',
      third: 'Save, then open the page: the charter is in it.',
    },
  },
  thisComputerOnly:
    'The address in these codes leads to this computer only. Open the register at the address where the public will find it; whoever runs the server knows it.',
  nothing:
    'This register has not published anything yet: there is nothing to embed. Publish a first version.',
  sample: 'What it looks like',
  copy: 'Copy',
  copyOne: 'Copy: %{label}',
  copied: 'Copied.',
  byHand: 'The browser did not allow the copy. Press Ctrl + C (⌘ + C on a Mac).',
  frame: {
    title: 'A frame in a page of the site',
    help: 'The easiest to keep up to date: the site’s page always shows the version that is online, with nothing more to do.',
    code: 'Code of the frame',
    sample: 'The charter in a frame',
    framers: 'Sites that may show the charter in a frame: %{sites}.',
    noFramers: 'No site may show the charter in a frame yet: browsers would leave the frame empty.',
    setFramers: 'Change this list',
    afterPublishing: '(it holds from the next publication on).',
  },
  fragment: {
    title: 'The content, to paste into a page of the site',
    help: 'The page takes the look of the site. What is pasted does not follow later versions: it has to be pasted again after each publication.',
    code: 'Content as HTML',
    sample: 'The charter pasted into the page of a site',
    siteName: 'A site, for example',
    style: 'Look',
    neutral: 'That of the site',
    dsfr: 'French government’s design system (DSFR)',
    heading: 'Level of the first heading',
    headingHelp: 'h2 under the page’s title.',
    noVersions:
      'This content says the number of its version, without a link to the others: this server does not know its public address. Whoever runs it can give it (PUBLIC_URL).',
    address: 'For a site that can include a page, always up to date at this address:',
  },
  link: {
    title: 'A link',
    help: 'For the footer or the consent banner. It always leads to the version that is online.',
    address: 'Address of the charter',
    code: 'Code of the link',
  },
  json: {
    title: 'The data, for a program',
    help: 'The charter as JSON, which any site or program may read, without a key or an account. Always the version that is online.',
    code: 'How to read it (JavaScript)',
  },
}
