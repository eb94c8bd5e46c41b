import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { buildProof } from '#charter/proof/buildProof.ts'
import { verifyProof } from '#charter/proof/verifyProof.ts'
import { readZip } from '../../support/readZip.ts'
import { aProof } from './aProof.ts'

const zip = buildProof(aProof())
const names = Object.keys(readZip(zip))
const contents = Object.entries(readZip(zip)).map(([name, text]) => [name, strToU8(text)] as const)
const files = Object.fromEntries(contents)
const NOTHING = new Uint8Array()
const under = (folder: string) =>
  Object.fromEntries(contents.map(([name, file]) => [`${folder}/${name}`, file]))

const HONEST: [how: string, zip: Uint8Array][] = [
  ['without compression', zipSync(files, { level: 0 })],
  ['with the best', zipSync(files, { level: 9 })],
  ['in another order', zipSync(Object.fromEntries(contents.toReversed()))],
  ['with entries for its folders', zipSync({ 'versions/': NOTHING, 'versions/2/': NOTHING, ...files })],
  ['in a folder', zipSync({ 'preuve-2026/': NOTHING, ...under('preuve-2026') })],
  ['in a folder in a folder', zipSync(under('a/b'))],
  ['with “./” before each name', zipSync(under('.'))],
  [
    'with “\\” in its names, as Windows PowerShell does',
    zipSync(renamed((name) => name.replaceAll('/', '\\'))),
  ],
  [
    'on a Mac, from its folder',
    zipSync({
      ...under('preuve'),
      'preuve/.DS_Store': strToU8('Bud1'),
      'preuve/versions/.DS_Store': strToU8('Bud1'),
      '__MACOSX/': NOTHING,
      '__MACOSX/preuve/._LISEZ-MOI.txt': strToU8('Mac OS X'),
      '__MACOSX/._preuve': strToU8('Mac OS X'),
    }),
  ],
  ['on Windows, with what it keeps of a folder', zipSync({ ...files, 'versions/Thumbs.db': strToU8('x') })],
  ['as a stream, with the sizes after the contents', streamed()],
  ['in the form for large archives (ZIP64)', asZip64(zip)],
]

describe('an honest proof that an ordinary tool packed again', () => {
  it.each(HONEST)('passes: %s', (_how, packed) => {
    expect(verifyProof(packed, [])).toMatchObject({
      kind: 'checked',
      verdict: { kind: 'intact' },
      isIndexJudged: true,
    })
  })
})

const letter = strToU8('Une lettre.')
const FOREIGN = [
  'lettre.txt',
  'versions/lettre.txt',
  'versions/2/charte.pdf',
  'versions/9/charte.html',
  'lisez-moi.txt',
  'README.txt',
  '.DS_Store/lettre.txt',
  '__MACOSX/lettre.txt',
  '__proto__',
  'constructor',
]
const OUTSIDE = [
  '/etc/passwd',
  '../lettre.txt',
  'versions/../../lettre.txt',
  'versions/../LISEZ-MOI.txt',
  'versions//lettre.txt',
  '\\\\serveur\\partage\\lettre.txt',
  '..\\lettre.txt',
  'C:\\lettre.txt',
  'C:lettre.txt',
  'versions/./lettre.txt',
]

describe('an archive that shows something else to somebody', () => {
  it.each(FOREIGN)('does not pass with a file that has no place in a proof: %s', (name) => {
    expect(verifyProof(withFile(name), [])).toEqual({ kind: 'false', flaw: { reason: 'sum', file: name } })
  })

  it.each(OUTSIDE)('does not pass with a path that leads out of it: %s', (name) => {
    const file = name.replaceAll('\\', '/')
    expect(verifyProof(withFile(name), [])).toEqual({ kind: 'false', flaw: { reason: 'name', file } })
  })

  it.each(names)('does not pass with a second file of the same name: %s', (name) => {
    const twice = rename(
      zipSync({ ...files, [`${name.slice(0, -1)}~`]: letter }),
      `${name.slice(0, -1)}~`,
      name,
    )
    expect(verifyProof(twice, [])).toEqual({ kind: 'false', flaw: { reason: 'name', file: name } })
  })

  it('does not pass with a file beside the folder of the proof', () => {
    expect(verifyProof(zipSync({ ...under('preuve'), 'LISEZ-MOI.txt': letter }), [])).toEqual({
      kind: 'false',
      flaw: { reason: 'name', file: 'LISEZ-MOI.txt' },
    })
  })
})

function renamed(rename: (name: string) => string): Record<string, Uint8Array> {
  return Object.fromEntries(contents.map(([name, file]) => [rename(name), file]))
}

function withFile(name: string): Uint8Array {
  // An object can't have every name as a key of its own, but bytes can be replaced by as many others.
  const placeholder = 'x'.repeat(name.length)
  return rename(zipSync({ ...files, [placeholder]: letter }), placeholder, name)
}

/** Replaces a name by one of the same length, wherever it stands. */
function rename(packed: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(packed).toString('latin1').replaceAll(from, to)
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

function streamed(): Uint8Array {
  const chunks: Uint8Array[] = []
  const stream = new Zip((_error, chunk) => chunks.push(chunk))
  for (const [name, content] of contents) {
    const file = new ZipDeflate(name)
    stream.add(file)
    file.push(content, true)
  }
  stream.end()
  return new Uint8Array(Buffer.concat(chunks))
}

/** Adds the record of a ZIP64 archive, and leaves the count and the offset of the directory to it. */
function asZip64(packed: Uint8Array): Uint8Array {
  const end = Buffer.from(packed.slice(-22))
  const [count, size, offset] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)]
  const record = Buffer.alloc(56)
  record.writeUInt32LE(0x06064b50)
  record.writeUInt32LE(44, 4)
  record.writeUInt32LE(count, 24)
  record.writeUInt32LE(count, 32)
  record.writeUInt32LE(size, 40)
  record.writeUInt32LE(offset, 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50)
  locator.writeUInt32LE(packed.length - 22, 8)
  locator.writeUInt32LE(1, 16)
  end.writeUInt16LE(0xffff, 8)
  end.writeUInt16LE(0xffff, 10)
  end.writeUInt32LE(0xffffffff, 16)
  return new Uint8Array(Buffer.concat([packed.slice(0, -22), record, locator, end]))
}
