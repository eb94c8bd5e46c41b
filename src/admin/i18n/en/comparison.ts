import type { comparison as fr } from '../fr/comparison.ts'

export const comparison: typeof fr = {
  title: 'Compare two versions',
  from: 'Before',
  to: 'After',
  draft: 'The current draft',
  draftShort: 'Draft',
  beforeFirst: 'Nothing (before the first version)',
  version: 'Version %{number}',
  versionOf: 'Version %{number}, %{date}',
  pageOfVersion: 'The page of version %{number}',
  pageOfDraft: 'The page of the current draft',
  unknown: 'Version %{number} does not exist.',
  unreadable: 'This version does not exist.',
  nearest: 'The nearest: |||| The nearest:',
  noVersion: 'No version has been published yet.',
}
