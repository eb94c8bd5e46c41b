import type { Charter, CharterSection } from '../charter.ts'
import { escapeAttribute, escapeHtml } from '../escapeHtml.ts'
import { plainText } from '../richText/richTextBlocks.ts'
import { richTextToHtml } from '../richText/richTextToHtml.ts'
import { words } from '../words/words.ts'
import { controllerText } from './controllerText.ts'
import { plainTextToHtml } from './plainTextToHtml.ts'
import { sectionText } from './sectionText.ts'
import { tableToHtml } from './tableToHtml.ts'

/** The charter as a piece of HTML to paste into a page that has its own frame: the article alone, without styles. */
export function renderFragment(charter: Charter): string {
  const registry = charter.sections.find(({ kind }) => kind === 'registry')
  return [
    `<article class="charter" lang="${charter.language}">`,
    `<h1>${escapeHtml(charter.title)}</h1>`,
    ...charter.sections.map((section) => sectionToHtml(section, charter, section === registry)),
    ...contactsToHtml(charter),
    '</article>',
  ].join('\n')
}

function sectionToHtml(
  { id, heading, body }: CharterSection,
  charter: Charter,
  holdsTables: boolean,
): string {
  // Without a heading of its own, what stands in a section comes right under the page's title.
  const level = heading ? 3 : 2
  return [
    `<section id="section-${id}">`,
    ...(heading ? [`<h2>${plainTextToHtml(heading)}</h2>`] : []),
    ...bodyToHtml(body, level, heading || charter.title),
    ...(holdsTables ? tablesToHtml(charter, level) : []),
    '</section>',
  ].join('\n')
}

/** A text's own tables scroll sideways as those of cookies do; one without a caption goes by `title`. */
function bodyToHtml(body: string, level: 2 | 3, title: string): string[] {
  return sectionText(body).map((block) => {
    const html = richTextToHtml([block], level)
    if (block.type !== 'table') return html
    const label = plainText(block.caption) || title
    return `<section class="table" tabindex="0" aria-label="${escapeAttribute(label)}">${html}</section>`
  })
}

function tablesToHtml({ tables, columns, language }: Charter, level: 2 | 3): string[] {
  if (tables.length === 0) return [`<p>${words(language).page.noCookie}</p>`]
  return tables.map((table) => tableToHtml(table, { columns, language, level }))
}

function contactsToHtml(charter: Charter): string[] {
  const { page } = words(charter.language)
  const contacts = [
    { heading: page.controller, text: controllerText(charter) },
    { heading: page.dpoContact, text: charter.dpoContact },
  ].filter(({ text }) => text !== '')
  const { text, href } = charter.withdrawal
  if (contacts.length === 0 && href === undefined) return []
  return [
    '<footer>',
    ...(href === undefined ? [] : [`<p><a href="${escapeAttribute(href)}">${escapeHtml(text)}</a></p>`]),
    ...contacts.map(({ heading, text }) => `<h2>${heading}</h2>\n<p>${plainTextToHtml(text)}</p>`),
    '</footer>',
  ]
}
