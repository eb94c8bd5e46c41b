import type { Publication } from '#charter/publication/publication.ts'
import { Done } from '../kit/states.tsx'
import { useText } from '../i18n/useText.ts'
import { OnlineLinks } from './OnlineLinks.tsx'

/** What came of publishing: the version that is online now. */
export function Published({ publication: { number } }: { publication: Publication }) {
  const text = useText()
  return (
    <Done title={text('publish.done.title', { number })} text={text('publish.done.text')}>
      <OnlineLinks number={number} />
    </Done>
  )
}
