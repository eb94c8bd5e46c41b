import { readRichText } from './readRichText.ts'
import { richTextToHtml } from './richTextToHtml.ts'

/**
 * Reduces HTML to paragraphs, sub-headings, lists, quotes, links, code and tables, nested as HTML allows;
 * everything else goes, scripts with their text. Sanitising twice changes nothing more.
 */
export function sanitiseRichText(html: string): string {
  return richTextToHtml(readRichText(html))
}
