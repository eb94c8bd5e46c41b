import type {
  Cell,
  Charter,
  CharterRow,
  CharterSection,
  CharterTable,
  ProviderTable,
} from '../page/charter.ts'
import { completeWithdrawal } from '../page/completeWithdrawal.ts'
import { sectionText } from '../page/charterText.ts'
import { richTextToHtml } from '../richText/richTextToHtml.ts'
import { canonicalList, canonicalObject, canonicalPart } from '../kit/canonicalJson.ts'
import { encodePieces, type Pieces } from '../kit/encodePieces.ts'
import type { FrozenHashes, VersionFacts } from './publication.ts'

interface PublishedFacts extends VersionFacts {
  sha256: Omit<FrozenHashes, 'json' | 'findings'>
}

/**
 * Renders the published charter for programs, as canonical JSON (RFC 8785). `history` is the last entry of the register's
 * history and its hash: a copy of this file proves later that the history up to there was not rewritten.
 */
export function renderJson(
  charter: Charter,
  { number, at, head, sha256 }: PublishedFacts,
  translations: readonly Charter[] = [],
): Uint8Array<ArrayBuffer> {
  const facts = { number, publishedAt: at, history: { entry: head.id, hash: head.hash }, sha256 }
  const written = translations.map((one) => [one.language, writeCharter(one)] as const)
  const published = canonicalObject(facts, {
    charter: writeCharter(charter),
    ...(written.length > 0 && { translations: canonicalObject({}, Object.fromEntries(written)) }),
  })
  return encodePieces([published, '\n'])
}

function writeCharter(charter: Charter): Pieces {
  const tables = canonicalList(charter.tables.map((table) => writeTable(table, charter)))
  return canonicalObject(charterFacts(charter), { tables })
}

/** What a program reads of a charter beside its tables. */
function charterFacts(charter: Charter) {
  const { title, platformName, language, controller, controllerContact, dpoContact } = charter
  const { columns, sections, providers } = charter
  return {
    title,
    platformName,
    language,
    controller,
    controllerContact,
    dpoContact,
    withdrawal: completeWithdrawal(charter),
    columns,
    sections: sections.map(sectionFacts),
    ...(providers === null ? {} : { providers: { ...providers, rows: providers.rows.map(providerFacts) } }),
  }
}

function writeTable(table: CharterTable, charter: Charter): Pieces {
  const rows = canonicalList(table.rows.map(writeRow))
  return canonicalObject(tableFacts(table, charter), { rows })
}

// Several sites show the same rows. The columns decide which fields of a tracker are published, so its name is left out here.
const writeRow = canonicalPart(({ cookieId, others, cells }: CharterRow) => ({
  cookieId,
  ...(others === undefined ? {} : { otherIds: others.map((other) => other.cookieId) }),
  cells: cells.map(cellFacts),
}))

/** A table says only what it has of its own: those of most registers have nothing. */
function tableFacts(table: CharterTable, charter: Charter) {
  const { categoryId, parentId, name, description, textBefore, textAfter, columns } = table
  return {
    categoryId,
    ...(parentId === null ? {} : { parentId }),
    name,
    description,
    ...(textBefore === '' ? {} : { htmlBefore: richTextToHtml(sectionText(textBefore)) }),
    ...(textAfter === '' ? {} : { htmlAfter: richTextToHtml(sectionText(textAfter)) }),
    ...(columns === charter.columns ? {} : { columns }),
  }
}

function providerFacts({ providerId, cells }: ProviderTable['rows'][number]) {
  return { providerId, cells: cells.map(cellFacts) }
}

/** With its language where it is not translated. */
function cellFacts({ text, href, lang }: Cell): Cell {
  return { text, ...(href !== undefined && { href }), ...(lang && { lang }) }
}

function sectionFacts({ id, heading, body, kind }: CharterSection) {
  return { id, heading, html: richTextToHtml(sectionText(body), heading ? 3 : 2), kind }
}
