import type { restoration as fr } from '../fr/restoration.ts'

export const restoration: typeof fr = {
  title: 'Start from version %{number}',
  titleUnknown: 'Start from a version',
  intro: 'What the draft would become, were it again what version %{number}, of %{date}, held.',
  notOnline: 'Nothing goes online: visitors still read version %{number}.',
  wayBack: 'What the draft holds today stays in the history: each record can be taken back from there.',
  shared: 'Providers and categories added since that no cookie uses stay: they belong to all platforms.',
  draftChanged:
    'Somebody changed the draft while you were reading this comparison: nothing was put back. Here it is up to date; look again at what would change, then decide.',
  action: 'Start from version %{number}',
  same: 'The draft already holds exactly what version %{number} held: there is nothing to put back. The public page does not change.',
  versions: 'See the versions',
  done: {
    title: 'The draft is version %{number} again',
    text: 'One record was put back to what it was then. Nothing went online. |||| %{smart_count} records were put back to what they were then. Nothing went online.',
    publish: 'See what would change online',
    history: 'See the history',
  },
}
