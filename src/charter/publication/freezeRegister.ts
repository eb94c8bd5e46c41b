import { utf8ToBytes } from '@noble/hashes/utils.js'
import { mapValues } from '../kit/collections.ts'
import { encodePieces } from '../kit/encodePieces.ts'
import { assembleCharter } from '../page/assembleCharter.ts'
import type { Charter } from '../page/charter.ts'
import { languagesOf } from '../page/pageLanguage.ts'
import type { Register } from '../register/register.ts'
import { renderCsv, renderText } from '../page/renderText.ts'
import { renderArticles } from '../page/renderFragment.ts'
import { frameArticle } from '../page/renderHtml.ts'
import {
  canonicalList,
  canonicalObject,
  canonicalPart,
  type HashFile,
  hashFile,
} from '../kit/canonicalJson.ts'
import {
  type FrozenContents,
  type FrozenHashes,
  listFiles,
  type Publication,
  type TranslatedFile,
  type VersionFacts,
} from './publication.ts'
import { renderJson } from './renderJson.ts'

export interface Frozen {
  contents: FrozenContents
  sha256: FrozenHashes
}

/**
 * Renders all files of a new version and hashes them. `previous` is the register of the version before; a page that does
 * not speak of itself needs none.
 */
export function freezeRegister(
  register: Register,
  facts: VersionFacts,
  previous: Register | null = null,
  hash: HashFile = hashFile,
): Frozen {
  const assemble = (language?: string) => assembleCharter(register, { published: facts, previous, language })
  const charter = assemble()
  const { page, fragment } = renderArticles(charter)
  // Encoded once for both hashing and storage: ten thousand trackers are megabytes.
  const contents = {
    register: canonicalRegister(register),
    html: utf8ToBytes(frameArticle(charter, page)),
    fragment: utf8ToBytes(fragment),
    text: utf8ToBytes(renderText(charter)),
    csv: utf8ToBytes(renderCsv(charter)),
  }
  const sha256 = {
    register: hash(contents.register),
    html: hash(contents.html),
    fragment: hash(contents.fragment),
    text: hash(contents.text),
    csv: hash(contents.csv),
  }
  const translations = languagesOf(register).slice(1).map(assemble)
  const translated = Object.fromEntries(translations.flatMap(renderTranslated))
  const translatedHashes = mapValues(translated, hash)
  const json = renderJson(charter, { ...facts, sha256: { ...sha256, ...translatedHashes } }, translations)
  return {
    contents: { ...contents, json, ...translated },
    sha256: { ...sha256, json: hash(json), ...translatedHashes },
  }
}

/** The files of one of the other languages of a charter. */
function renderTranslated(charter: Charter): [TranslatedFile, Uint8Array<ArrayBuffer>][] {
  const { page, fragment } = renderArticles(charter)
  const { language } = charter
  return [
    [`html.${language}`, utf8ToBytes(frameArticle(charter, page))],
    [`fragment.${language}`, utf8ToBytes(fragment)],
    [`text.${language}`, utf8ToBytes(renderText(charter))],
    [`csv.${language}`, utf8ToBytes(renderCsv(charter))],
  ]
}

/** Writes the register as canonical JSON (RFC 8785): equal registers give equal bytes. Its logo is there by its hash alone. */
export function canonicalRegister(register: Register): Uint8Array<ArrayBuffer> {
  const { logo: _, site, ...lists } = register
  const written = mapValues(lists, (records: readonly object[]) =>
    canonicalList(records.map(canonicalRecord)),
  )
  return encodePieces(canonicalObject({ site }, written))
}

// Most records are the same on each site (`viewSite`).
const canonicalRecord = canonicalPart((record: object) => record)

/**
 * Tells whether a version has the same content as `frozen`, which was rendered in its place: with its number and day, after the
 * same version. The JSON file is left out, as it holds the place in the history.
 */
export function isSameVersion({ sha256 }: Publication, frozen: Frozen): boolean {
  const files = new Set([...listFiles({ sha256 }), ...listFiles(frozen)])
  return [...files].every(
    (file) => file === 'json' || file === 'findings' || sha256[file] === frozen.sha256[file],
  )
}
