import type { Charter, CharterSection } from '../page/charter.ts'
import { sectionText } from '../page/charterText.ts'
import { richTextToHtml } from '../richText/richTextToHtml.ts'
import { canonicalJson } from '../kit/canonicalJson.ts'
import type { FrozenHashes, VersionFacts } from './publication.ts'

interface PublishedFacts extends VersionFacts {
  sha256: Omit<FrozenHashes, 'json' | 'findings'>
}

/**
 * Renders the published charter for programs, as canonical JSON (RFC 8785). `history` is the last entry of the register's
 * history and its hash: a copy of this file proves later that the history up to there was not rewritten.
 */
export function renderJson(charter: Charter, { number, at, head, sha256 }: PublishedFacts): string {
  const { title, platformName, language, controller, controllerContact, dpoContact, withdrawal } = charter
  const { columns, sections, tables } = charter
  const published = {
    number,
    publishedAt: at,
    history: { entry: head.id, hash: head.hash },
    sha256,
    charter: {
      title,
      platformName,
      language,
      controller,
      controllerContact,
      dpoContact,
      withdrawal,
      columns,
      sections: sections.map(sectionFacts),
      tables: tables.map(({ categoryId, name, description, rows }) => ({
        categoryId,
        name,
        description,
        // The columns decide which fields of a tracker are published, so its name is left out here.
        rows: rows.map(({ cookieId, cells }) => ({ cookieId, cells })),
      })),
    },
  }
  return `${canonicalJson(published)}\n`
}

function sectionFacts({ id, heading, body, kind }: CharterSection) {
  return { id, heading, html: richTextToHtml(sectionText(body), heading ? 3 : 2), kind }
}
