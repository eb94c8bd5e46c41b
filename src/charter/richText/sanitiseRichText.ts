import { readRichText } from './readRichText.ts'
import { richTextToHtml } from './richTextToHtml.ts'

/**
 * Reduces HTML to paragraphs, sub-headings, lists, quotes, links, code, passages in another language and tables, nested as HTML allows. Everything
 * else is removed, scripts together with their text. Sanitising the result again changes nothing.
 */
export function sanitiseRichText(html: string): string {
  return richTextToHtml(readRichText(html))
}
