import type { Charter } from '../charter.ts'
import { renderFragment } from './renderFragment.ts'
import { renderPage } from './renderPage.ts'

/** The charter as a page. Anchors: `section-ID`, `category-ID`, `cookie-ID`. */
export function renderHtml(charter: Charter): string {
  return frameFragment(charter, renderFragment(charter))
}

/** The page around the charter's own fragment. */
export function frameFragment(charter: Charter, fragment: string): string {
  return renderPage(charter.language, pageTitle(charter), fragment)
}

/** A page's title says what it is and whose (RGAA 8.6). */
function pageTitle({ title, platformName }: Charter): string {
  return title.includes(platformName) ? title : `${title} – ${platformName}`
}
