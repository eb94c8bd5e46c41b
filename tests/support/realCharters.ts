import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { blankSection } from '#charter/register/blankRecords.ts'
import type { ColumnField } from '#charter/register/columns.ts'
import { countryNames } from '#charter/kit/countryNames.ts'
import { readLifetime } from '#charter/lifetime/interpretLifetime.ts'
import type { Register } from '#charter/register/register.ts'
import type { Section } from '#charter/register/section.ts'
import { aRegister } from './builders.ts'
import { markdownToHtml } from './markdownToHtml.ts'

// Charters that public bodies wrote by hand. Their files are optional and stand beside the project. Reading them needs a DOM.

const DATA = join(import.meta.dirname, '../../../shared/data')

interface RealCharter {
  file: string
  /** The last column heading of the tables of cookies, which tells them from other tables. */
  lastTitle: string
  /** The field of each column of those tables. */
  columns: ColumnField[]
  /** Whether a heading, and possibly a paragraph, stands above each of those tables. */
  headed?: true
  /** The categories that need consent according to the page. */
  consented?: string[]
}

export const REAL_CHARTERS: RealCharter[] = [
  {
    file: 'charte-egapro.html',
    lastTitle: 'Durée de conservation',
    columns: ['cookie.name', 'cookie.purpose', 'cookie.lifetime'],
    headed: true,
  },
  {
    file: 'charte-annuaire-entreprises.html',
    lastTitle: 'Durées de conservation du cookie',
    columns: [
      'cookie.name',
      'cookie.purpose',
      'provider.country',
      'provider.privacyPolicyUrl',
      'cookie.lifetime',
    ],
  },
  {
    file: 'charte-ma-cantine.html',
    lastTitle: 'Autorisation',
    columns: ['cookie.service', 'cookie.purpose', 'cookie.exemptionReason'],
  },
  {
    file: 'charte-minumeco.md',
    lastTitle: 'Durée de conservation',
    columns: ['cookie.service', 'cookie.name', 'cookie.purpose', 'cookie.lifetime'],
  },
  {
    file: 'charte-nosgestesclimat-ademe.md',
    lastTitle: 'Destination',
    consented: ['Gestion et suivi de tags et de comportement', "Mesure d'audience"],
    columns: [
      'category.name',
      'cookie.name',
      'cookie.lifetime',
      'cookie.purpose',
      'provider.name',
      'cookie.recipients',
    ],
  },
  {
    file: 'charte-ods-template-rows.md',
    lastTitle: 'Purpose',
    columns: ['provider.name', 'cookie.service', 'cookie.name', 'cookie.purpose'],
  },
]

export const hasRealCharters = existsSync(DATA)

interface OriginalTable {
  name: string
  description: string
  rows: string[][]
}

/** The cookies, the text and the words of a page (without its title and its tables of cookies), and its register. */
export function rebuiltCharter(charter: RealCharter) {
  const source = readFileSync(join(DATA, charter.file), 'utf8')
  const { body } = parse(charter.file.endsWith('.md') ? markdownToHtml(source) : source)
  body.querySelectorAll('iframe, h1').forEach((element) => element.remove())

  const elements = [...body.querySelectorAll('table')].filter(
    (table) => textOf(table.querySelector('tr:first-child > th:last-child')) === charter.lastTitle,
  )
  const titles = [...(elements[0]?.querySelectorAll('th') ?? [])].map(textOf)
  const tables = elements.map((element) => takeOut(element, charter.headed === true))
  const sections = sectionsOf(body)
  return { titles, tables, words: wordsOf(body), register: registerOf(charter, titles, tables, sections) }
}

/** Replaces the table, and the elements that describe its category, by a marker. */
function takeOut(table: HTMLTableElement, headed: boolean): OriginalTable {
  const rows = [...table.querySelectorAll('tr')]
    .slice(1)
    .map((row) => [...row.querySelectorAll('td')].map(textOf))
  const caption = textOf(table.querySelector('caption'))
  const above = headed ? table.previousElementSibling : null
  const paragraph = above?.localName === 'p' ? above : null
  const heading = paragraph ? paragraph.previousElementSibling : above
  const taken = { name: headed ? textOf(heading) : caption, description: textOf(paragraph), rows }
  table.replaceWith(document.createElement('hr'))
  paragraph?.remove()
  heading?.remove()
  return taken
}

function sectionsOf(body: HTMLElement): Section[] {
  const sections: Section[] = [{ ...blankSection, heading: '', body: '' }]
  for (const element of body.children) {
    const section = sections.at(-1)
    if (!section) break
    if (element.localName === 'h2') {
      sections.push({ ...blankSection, heading: textOf(element), body: '' })
    } else if (element.localName === 'hr' || element.querySelector('hr')) {
      section.kind = 'registry'
      // The text after the table becomes a section of its own, without a heading.
      sections.push({ ...blankSection, heading: '', body: '' })
    } else {
      section.body += element.outerHTML
    }
  }
  return sections.filter(({ heading, body: text, kind }) => heading || text || kind === 'registry')
}

function registerOf(
  { file, columns, consented = [] }: RealCharter,
  titles: string[],
  tables: OriginalTable[],
  sections: Section[],
): Register {
  const entries = tables.flatMap((table) =>
    table.rows.map((cells) => {
      const shown = (field: ColumnField) => cells[columns.indexOf(field)] ?? ''
      return { shown, category: shown('category.name') || table.name, description: table.description }
    }),
  )
  const categories = [...new Set(entries.map(({ category }) => category))]
  const codeOf = (country: string) => [...countryNames('fr')].find(([, name]) => name === country)?.[0] ?? ''
  return aRegister({
    site: {
      language: file.includes('ods') ? 'en' : 'fr',
      columns: columns.map((field, index) => ({ field, label: titles[index] ?? '' })),
    },
    providers: entries.map(({ shown }) => ({
      name: shown('provider.name'),
      country: codeOf(shown('provider.country')),
      privacyPolicyUrl: shown('provider.privacyPolicyUrl'),
    })),
    categories: categories.map((name) => ({
      name,
      consent: consented.includes(name) ? 'required' : 'exempt',
      description: entries.find(({ category }) => category === name)?.description ?? '',
    })),
    cookies: entries.map(({ shown, category }, index) => ({
      providerId: index + 1,
      categoryId: categories.indexOf(category) + 1,
      name: shown('cookie.name'),
      service: shown('cookie.service'),
      purpose: shown('cookie.purpose'),
      lifetime: readLifetime(shown('cookie.lifetime')) ?? 'a lifetime that could not be read',
      recipients: shown('cookie.recipients'),
      exemptionReason: shown('cookie.exemptionReason'),
    })),
    sections,
  })
}

export const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html')
const textOf = (element: Element | null) => element?.textContent.replace(/\s+/g, ' ').trim() ?? ''
export const wordsOf = (element: Element | null) => element?.textContent.replace(/\s+/g, '') ?? ''
