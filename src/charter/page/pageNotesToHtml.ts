import { escapeAttribute, escapeHtml, langAttribute, plainHeading } from '../kit/html.ts'
import { isWebAddress } from '../kit/webAddress.ts'
import { dayInWords } from '../words/dayInWords.ts'
import { speak } from '../words/speak.ts'
import { type Speech, words } from '../words/words.ts'
import type { Cell, Charter, CharterTable, Logo, PageNotes } from './charter.ts'
import { languagesToHtml } from './languagesToHtml.ts'
import { isGroup, outline } from './outline.ts'
import { versionsAddress } from './versionsAddress.ts'

/** Attributes of a link to the platform: within a frame of it, the whole window follows the link. */
const TO_PLATFORM = ' target="_top"'

/** Fewer headings, those of tables counted, are found without a table of contents. */
const CONTENTS_MIN = 4

/** Writes the head of a page of its own: whose it is, the way to its other languages, and back to the platform. */
export function headToHtml(charter: Charter): string[] {
  const parts = [...ownerToHtml(charter), ...languagesToHtml(charter), ...backToHtml(charter)]
  return parts.length === 0 ? [] : ['<header>', ...parts, '</header>']
}

function ownerToHtml({ notes, platformName }: Charter): string[] {
  if (notes === null) return []
  return notes.logo === null
    ? bodyNameToHtml(notes)
    : [markedNameToHtml(notes.logo, notes.body, platformName)]
}

function backToHtml({ notes, platformName, platformUrl, speech }: Charter): string[] {
  if (notes === null || !isWebAddress(platformUrl)) return []
  const { text, lang } = speak(speech, (one) => words(one).page.backTo(platformName))
  const href = escapeAttribute(platformUrl)
  return [`<p><a${langAttribute(lang)}${TO_PLATFORM} href="${href}">${escapeHtml(text)}</a></p>`]
}

/**
 * Writes whose charter it is, after its logo. Beside the name of the body it adds nothing, and has an empty alternative (RGAA
 * 1.2); alone, it says whose page it is.
 */
function markedNameToHtml({ address, width, height }: Logo, body: string, platformName: string): string {
  const alternative = body === '' ? platformName : ''
  const image = `<img class="logo" src="${address}" alt="${escapeAttribute(alternative)}" width="${width}" height="${height}">`
  return `<p class="body">${image}${escapeHtml(body)}</p>`
}

/** Writes whose charter it is. */
function bodyNameToHtml({ body }: PageNotes): string[] {
  return body === '' ? [] : [`<p class="body">${escapeHtml(body)}</p>`]
}

/**
 * Writes the number and day of the version, on a page of ours the way to the others, and what changed last. A draft differs
 * in the number and the day alone. A page of ours says whose it is above its article, a fragment here.
 */
export function editionToHtml({ notes, speech, slug }: Charter, isOurs: boolean): string[] {
  if (notes === null) return []
  const { edition, changes, changesLang } = notes
  const { text, lang } = speak(speech, (one) => {
    const { page } = words(one)
    const number = edition === null ? page.draftNumber : String(edition.number)
    const day =
      edition === null
        ? page.draftDay
        : `<time datetime="${edition.day}">${escapeHtml(dayInWords(edition.day, one))}</time>`
    const versions = isOurs ? ` – <a href="${versionsAddress(slug)}">${page.seeVersions}</a>` : ''
    return `${page.versionNumber} ${number} – ${page.publishedAt} ${day}${versions}`
  })
  return [
    ...(isOurs ? [] : bodyNameToHtml(notes)),
    `<p class="edition"${langAttribute(lang)}>${text}</p>`,
    ...(changes === '' ? [] : [`<p class="changes"${langAttribute(changesLang)}>${escapeHtml(changes)}</p>`]),
  ]
}

/** Writes the link to withdraw consent; '' where there is none. */
export function withdrawalToHtml({ text, href, lang }: Cell): string {
  return href === undefined
    ? ''
    : `<a${langAttribute(lang)} href="${escapeAttribute(href)}">${escapeHtml(text)}</a>`
}

/** The id of a category's table. */
export function anchorOf({ categoryId }: CharterTable): string {
  return `category-${categoryId}`
}

/** The id of its heading. */
export function titleIdOf(table: CharterTable): string {
  return `${anchorOf(table)}-title`
}

/** Writes the table of contents of a long page: its headings, and the tables below theirs. */
export function contentsToHtml({ notes, sections, tables, speech }: Charter): string[] {
  const headed = sections.filter(({ heading }) => heading !== '')
  if (notes === null || headed.length + tables.length < CONTENTS_MIN) return []
  const registry = sections.find(({ kind }) => kind === 'registry')
  const outlined = outline(tables)
  const tableItems = outlined
    .filter(({ depth }) => depth === 0)
    .map(({ table }) => {
      const within = outlined.filter(({ parent }) => parent === table).map((one) => one.table)
      return tableItemToHtml(
        table,
        within.map((one) => tableItemToHtml(one, [], `${table.name} – ${one.name}`)),
      )
    })
  const items = sections.flatMap((section) => {
    const itemsBelow = section === registry ? tableItems : []
    if (section.heading === '') return itemsBelow
    const said = { text: plainHeading(section.heading), lang: section.headingLang }
    return [itemToHtml(`section-${section.id}`, said, itemsBelow)]
  })
  const contents = speak(speech, (one) => words(one).page.contents)
  return [
    '<nav class="contents" aria-labelledby="contents">',
    `<h2 id="contents"${langAttribute(contents.lang)}>${contents.text}</h2>`,
    '<ul>',
    ...items,
    '</ul>',
    '</nav>',
  ]
}

/** `label`: for assistive technology, where another link may have the same words. */
function tableItemToHtml(table: CharterTable, below: readonly string[] = [], label = ''): string {
  const isHeaded = table.textBefore !== '' && !isGroup(table)
  const said = { text: table.name, lang: table.nameLang }
  return itemToHtml(isHeaded ? titleIdOf(table) : anchorOf(table), said, below, label)
}

function itemToHtml(
  id: string,
  { text, lang }: { text: string; lang?: string | undefined },
  below: readonly string[] = [],
  label = '',
): string {
  const labelled = label === '' ? '' : ` aria-label="${escapeAttribute(label)}"`
  const nested = below.length === 0 ? '' : `\n<ul>\n${below.join('\n')}\n</ul>\n`
  return `<li><a${langAttribute(lang)}${labelled} href="#${id}">${escapeHtml(text)}</a>${nested}</li>`
}

/** Writes, under a table, whether its cookies wait for consent. */
export function consentToHtml({ consent }: CharterTable, speech: Speech): string[] {
  if (consent === '') return []
  const { text, lang } = speak(speech, (one) => words(one).page.consent[consent])
  return [`<p class="consent"${langAttribute(lang)}>${text}</p>`]
}
