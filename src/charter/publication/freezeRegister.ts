import { utf8ToBytes } from '@noble/hashes/utils.js'
import { assembleCharter } from '../page/assembleCharter.ts'
import type { Register } from '../register/register.ts'
import { renderCsv, renderText } from '../page/renderText.ts'
import { renderFragment } from '../page/renderFragment.ts'
import { frameFragment } from '../page/renderHtml.ts'
import { canonicalJson, hashFile } from '../kit/canonicalJson.ts'
import {
  type FrozenContents,
  type FrozenHashes,
  type Publication,
  RENDERED_FILES,
  type VersionFacts,
} from './publication.ts'
import { renderJson } from './renderJson.ts'

export interface Frozen {
  contents: FrozenContents
  sha256: FrozenHashes
}

/** Renders all files of a new version and hashes them. */
export function freezeRegister(register: Register, facts: VersionFacts): Frozen {
  const charter = assembleCharter(register)
  const fragment = renderFragment(charter)
  // Encoded once for both hashing and storage: ten thousand trackers are megabytes.
  const contents = {
    register: utf8ToBytes(canonicalRegister(register)),
    html: utf8ToBytes(frameFragment(charter, fragment)),
    fragment: utf8ToBytes(fragment),
    text: utf8ToBytes(renderText(charter)),
    csv: utf8ToBytes(renderCsv(charter)),
  }
  const sha256 = {
    register: hashFile(contents.register),
    html: hashFile(contents.html),
    fragment: hashFile(contents.fragment),
    text: hashFile(contents.text),
    csv: hashFile(contents.csv),
  }
  const json = utf8ToBytes(renderJson(charter, { ...facts, sha256 }))
  return { contents: { ...contents, json }, sha256: { ...sha256, json: hashFile(json) } }
}

/** Writes the register as canonical JSON (RFC 8785): equal registers give equal bytes. */
export function canonicalRegister(register: Register): string {
  return canonicalJson(register)
}

/** Tells whether a version has the same content; the JSON file is left out, as it holds number, date and place in the history. */
export function isSameVersion({ sha256 }: Publication, frozen: Frozen): boolean {
  return RENDERED_FILES.every((file) => file === 'json' || sha256[file] === frozen.sha256[file])
}
