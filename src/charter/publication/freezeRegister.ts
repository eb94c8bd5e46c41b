import { utf8ToBytes } from '@noble/hashes/utils.js'
import { assembleCharter } from '../page/assembleCharter.ts'
import type { Register } from '../register/register.ts'
import { renderCsv, renderText } from '../page/renderText.ts'
import { renderFragment } from '../page/renderFragment.ts'
import { frameFragment } from '../page/renderHtml.ts'
import { canonicalRegister } from './canonicalRegister.ts'
import { hashFile } from '../kit/canonicalJson.ts'
import type { FrozenContents, FrozenHashes, VersionFacts } from './publication.ts'
import { renderJson } from './renderJson.ts'

export interface Frozen {
  contents: FrozenContents
  sha256: FrozenHashes
}

/** Everything that a version keeps of `register`. */
export function freezeRegister(register: Register, facts: VersionFacts): Frozen {
  const charter = assembleCharter(register)
  const fragment = renderFragment(charter)
  // Encoded once, to be hashed and to be kept: ten thousand trackers are megabytes.
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
