import type { Charter, CharterSection, CharterTable, ProviderTable } from './charter.ts'
import { headToHtml, regionClass, rowWriter } from './gridToHtml.ts'
import { completeWithdrawal } from './completeWithdrawal.ts'
import {
  consentToHtml,
  contentsToHtml,
  editionToHtml,
  titleIdOf,
  anchorOf,
  withdrawalToHtml,
} from './pageNotesToHtml.ts'
import { escapeAttribute, escapeHtml, langAttribute } from '../kit/html.ts'
import { joinLines } from '../kit/joinLines.ts'
import { plainText, type RichText } from '../richText/richTextBlocks.ts'
import { type HeadingLevel, richTextToHtml } from '../richText/richTextToHtml.ts'
import { type Said, speak } from '../words/speak.ts'
import { type Speech, words } from '../words/words.ts'
import { controllerText, pageSection } from './charterText.ts'
import { isGroup, outline } from './outline.ts'
import { typesetCharter } from './typesetCharter.ts'
import { plainTextToHtml, typedTextToHtml } from './plainTextToHtml.ts'

/** Renders the charter as HTML to paste into another page: the article alone, without styles. */
export function renderFragment(charter: Charter): string {
  return renderArticles(charter).fragment
}

/** The article as it stands on a page of its own, and as it is pasted into a page of the platform. */
export interface Articles {
  page: string
  fragment: string
}

/** Renders both articles. They share their sections, whose tables take longest. */
export function renderArticles(assembled: Charter): Articles {
  const charter = typesetCharter(assembled)
  const registry = charter.sections.find(({ kind }) => kind === 'registry')
  const sections = charter.sections.map((section) => sectionToHtml(section, charter, section === registry))
  const articleOf = (isOurs: boolean, withdrawal: string, contents: readonly string[]) =>
    joinLines([
      `<article class="charter" lang="${charter.language}">`,
      `<h1${langAttribute(charter.titleLang)}>${escapeHtml(charter.title)}</h1>`,
      ...editionToHtml(charter, isOurs),
      ...(withdrawal === '' ? [] : [`<p class="withdrawal">${withdrawal}</p>`]),
      ...contents,
      ...sections,
      ...contactsToHtml(charter, withdrawal),
      '</article>',
    ])
  return {
    page: articleOf(true, withdrawalToHtml(completeWithdrawal(charter)), contentsToHtml(charter)),
    fragment: articleOf(false, withdrawalToHtml(charter.withdrawal), []),
  }
}

function sectionToHtml(
  { id, heading, headingLang, body, bodyLang }: CharterSection,
  charter: Charter,
  holdsTables: boolean,
): string {
  // The content of a section without a heading comes right under the page's title, one level up.
  const level = heading ? 3 : 2
  const holdsProviders = charter.providers?.sectionId === id
  return joinLines([
    `<section id="section-${id}">`,
    ...(heading
      ? [
          `<h2${holdsProviders ? ` id="${PROVIDERS_TITLE}"` : ''}${langAttribute(headingLang)}>${plainTextToHtml(heading)}</h2>`,
        ]
      : []),
    ...inLanguage(
      bodyLang,
      bodyToHtml(pageSection(body, bodyLang ?? charter.language), level, heading || charter.title),
    ),
    ...(holdsTables ? tablesToHtml(charter, level) : []),
    ...(holdsProviders ? providersToHtml(charter.providers, charter.speech, heading !== '') : []),
    '</section>',
  ])
}

/** Puts blocks that are not translated together, with their language. */
function inLanguage(lang: string | undefined, html: string[]): string[] {
  return lang === undefined || html.length === 0 ? html : [`<div lang="${lang}">`, ...html, '</div>']
}

/** A sentence of the program's own, as a paragraph. */
function saidToHtml(said: Said): string {
  return `<p${langAttribute(said.lang)}>${said.text}</p>`
}

/** Tables in a text scroll sideways as the lists of cookies do. A table without a caption is named by `title`. */
function bodyToHtml(body: RichText, level: HeadingLevel, title: string): string[] {
  return body.map((block) => {
    const html = richTextToHtml([block], level)
    if (block.type !== 'table') return html
    const label = plainText(block.caption) || title
    return `<section class="table" tabindex="0" aria-label="${escapeAttribute(label)}">${html}</section>`
  })
}

function tablesToHtml({ tables, language, speech, notes }: Charter, level: 2 | 3): string[] {
  if (tables.length === 0) return [saidToHtml(speak(speech, (one) => words(one).page.noCookie))]
  return outline(tables).flatMap(({ table, depth, ended }) => {
    const layout = { language, speech, level: depth === 0 ? level : below(level) }
    return [
      ...introductionToHtml(table, layout),
      ...(isGroup(table)
        ? []
        : [
            tableToHtml(table, layout),
            ...(notes ? consentToHtml(table, speech) : []),
            ...textAfterToHtml(table, layout),
          ]),
      ...(ended === null ? [] : textAfterToHtml(ended, { language, speech, level })),
    ]
  })
}

function textAfterToHtml(table: CharterTable, { language, level }: Layout): string[] {
  const { textAfter, textAfterLang: lang, name } = table
  return inLanguage(lang, bodyToHtml(pageSection(textAfter, lang ?? language), below(level), name))
}

/** The heading and what stands between it and the table; none where they are the caption of the table. */
function introductionToHtml(table: CharterTable, { language, level }: Layout): string[] {
  if (table.textBefore === '' && !isGroup(table)) return []
  const { textBefore, textBeforeLang: lang, name } = table
  return [
    headingToHtml(table, level),
    ...descriptionToHtml(table),
    ...inLanguage(lang, bodyToHtml(pageSection(textBefore, lang ?? language), below(level), name)),
  ]
}

function headingToHtml(table: CharterTable, level: HeadingLevel): string {
  // Of a category that has no table, the heading is the place.
  const id = isGroup(table) ? anchorOf(table) : titleIdOf(table)
  return `<h${level} id="${id}"${langAttribute(table.nameLang)}>${escapeHtml(table.name)}</h${level}>`
}

function descriptionToHtml({ description, descriptionLang }: CharterTable): string[] {
  return description === '' ? [] : [`<p${langAttribute(descriptionLang)}>${typedTextToHtml(description)}</p>`]
}

function below(level: HeadingLevel): HeadingLevel {
  return level === 2 ? 3 : level === 3 ? 4 : 5
}

const PROVIDERS_TITLE = 'providers-title'

/** Writes the table of providers, which the heading of its section names, or else a caption. */
function providersToHtml(table: ProviderTable | null, speech: Speech, isHeaded: boolean): string[] {
  if (table === null) return []
  if (table.rows.length === 0) return [saidToHtml(speak(speech, (one) => words(one).page.noProvider))]
  const writeRow = rowWriter(table.columns, speech, 'provider.name')
  const title = speak(speech, (one) => words(one).resources.providers.many)
  return [
    `<section class="${regionClass(table)}" tabindex="0" aria-labelledby="${PROVIDERS_TITLE}">`,
    ...(isHeaded
      ? [`<table id="providers" aria-labelledby="${PROVIDERS_TITLE}">`]
      : [
          '<table id="providers">',
          `<caption><span id="${PROVIDERS_TITLE}"${langAttribute(title.lang)}>${title.text}</span></caption>`,
        ]),
    headToHtml(table.columns),
    '<tbody role="rowgroup">',
    ...table.rows.map((row) => `<tr id="provider-${row.providerId}" role="row">${writeRow(row)}</tr>`),
    '</tbody>',
    '</table>',
    '</section>',
  ]
}

function contactsToHtml(charter: Charter, withdrawal: string): string[] {
  const { speech, dpoContact, dpoContactLang } = charter
  const contacts = [
    { word: 'controller', html: controllerToHtml(charter) },
    {
      word: 'dpoContact',
      html: dpoContact && `<p${langAttribute(dpoContactLang)}>${plainTextToHtml(dpoContact)}</p>`,
    },
  ] as const
  const given = contacts.filter(({ html }) => html !== '')
  if (given.length === 0 && withdrawal === '') return []
  return [
    '<footer>',
    ...(withdrawal === '' ? [] : [`<p>${withdrawal}</p>`]),
    ...given.map(({ word, html }) => {
      const heading = speak(speech, (one) => words(one).page[word])
      return `<h2${langAttribute(heading.lang)}>${heading.text}</h2>\n${html}`
    }),
    '</footer>',
  ]
}

function controllerToHtml(charter: Charter): string {
  const { controller, controllerContact, controllerContactLang: lang } = charter
  const text = controllerText(charter)
  if (text === '' || lang === undefined) return text && `<p>${plainTextToHtml(text)}</p>`
  const contact = `<span lang="${lang}">${plainTextToHtml(controllerContact)}</span>`
  return `<p>${controller === '' ? '' : `${plainTextToHtml(controller)}<br>`}${contact}</p>`
}

interface Layout {
  language: string
  speech: Speech
  /** The level of the table's heading: one below the heading above it. */
  level: HeadingLevel
}

/**
 * Writes the table of one category in a region that scrolls sideways, by touch or keyboard, on a screen narrower than
 * its columns. On a phone the style sheet makes a card of each row, with the column's name before each cell: the roles
 * keep rows and cells for screen readers, some of which forget them when `display` changes. A heading that text parts from its
 * table names it all the same.
 */
function tableToHtml(table: CharterTable, layout: Layout): string {
  const titleId = titleIdOf(table)
  const isIntroduced = table.textBefore !== ''
  const caption = [headingToHtml(table, layout.level), ...descriptionToHtml(table)].join('')
  const writeRow = rowWriter(table.columns, layout.speech, 'cookie.name')
  return joinLines([
    `<section class="${regionClass(table)}" tabindex="0" aria-labelledby="${titleId}">`,
    ...(isIntroduced
      ? [`<table id="${anchorOf(table)}" aria-labelledby="${titleId}">`]
      : [`<table id="${anchorOf(table)}">`, `<caption>${caption}</caption>`]),
    headToHtml(table.columns),
    '<tbody role="rowgroup">',
    ...table.rows.map((row) => `<tr id="cookie-${row.cookieId}" role="row">${writeRow(row)}</tr>`),
    '</tbody>',
    '</table>',
    '</section>',
  ])
}
