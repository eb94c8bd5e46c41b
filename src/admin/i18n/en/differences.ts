import type { differences as fr } from '../fr/differences.ts'

export const differences: typeof fr = {
  title: 'What changes',
  none: 'No record differs.',
  noneOnPage: 'Visitors will see no difference on the page.',
  allNew: 'Everything is new: %{counts}.',
  oneByOne: 'See them one by one',
  counts: {
    sites: 'the site’s settings',
    sections: '%{smart_count} section |||| %{smart_count} sections',
    categories: '%{smart_count} category |||| %{smart_count} categories',
    providers: '%{smart_count} provider |||| %{smart_count} providers',
    cookies: '%{smart_count} cookie |||| %{smart_count} cookies',
  },
  group: { added: 'Added', changed: 'Changed', removed: 'Removed' },
  rest: 'Show the other one |||| Show the %{smart_count} others',
  hidden:
    '%{smart_count} difference does not show on the page |||| %{smart_count} differences do not show on the page',
  hiddenHelp: 'They count in the register and in its history; visitors do not see them.',
  content: { added: 'What it says', removed: 'What it said' },
  show: 'Show in the page',
  showNamed: 'Show in the page: %{name}',
  mark: {
    added: { start: 'start of addition', end: 'end of addition' },
    removed: { start: 'start of removal', end: 'end of removal' },
  },
  pages: {
    title: 'The page',
    choice: 'Page shown',
    both: 'Side by side',
    marked: 'A line is drawn around what changes in the page.',
  },
  failed: 'The comparison could not be loaded.',
}
