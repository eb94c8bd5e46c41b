import type { embedding as fr } from '../fr/embedding.ts'

export const embedding: typeof fr = {
  title: 'Embedding',
  intro:
    'What it takes to show the charter on your platform. Copy one of these codes, or hand it to whoever runs the site.',
  thisComputerOnly:
    'The address in these codes leads to this computer only. Open the register at the address where the public will find it; whoever runs the server knows it.',
  nothing: 'No charter is online yet: there is nothing to embed. Publish a first version.',
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
  },
  link: {
    title: 'A link',
    help: 'For the footer or the consent banner. It always leads to the version that is online.',
    code: 'Code of the link',
  },
  json: {
    title: 'The data, for a program',
    help: 'The charter as JSON, which any site or program may read, without a key or an account. Always the version that is online.',
    code: 'How to read it (JavaScript)',
  },
}
