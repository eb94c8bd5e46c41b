import type { translations as fr } from '../fr/translations.ts'

export const translations: typeof fr = {
  tabs: 'Language of the record',
  base: 'Base text',
  errors: '(1 error) |||| (%{smart_count} errors)',
  baseText: 'Base text',
  count:
    '%{language}: %{smart_count} text to translate. A text without a translation is shown as it is, in its language. |||| %{language}: %{smart_count} texts to translate. A text without a translation is shown as it is, in its language.',
  done: '%{language}: everything is translated.',
  outdatedCount:
    'One translation is to be read again. |||| %{smart_count} translations are to be read again.',
  missing: 'To translate',
  outdated: 'The base text has changed since this translation. Correct it, or say that it is still right.',
  stillRight: 'It is still right',
  toTranslate: 'See what is still to translate',
  removed:
    'A language that is removed is no longer published. Its translations are kept: they come back if you add it again.',
}
