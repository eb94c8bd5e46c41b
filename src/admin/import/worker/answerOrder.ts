import { hashFile } from '#charter/kit/canonicalJson.ts'
import { packReading } from '#charter/import/packReading.ts'
import { problemsCsv } from '#charter/import/problemsCsv.ts'
import { type ImportChoices, type ReadFile, readFile } from '#charter/import/readFile.ts'
import { readPasted } from '#charter/import/readPasted.ts'
import type { ImportAnswer, ImportOrder, ImportSource } from './importOrder.ts'

/** Does what the page asks. It keeps nothing from one order to the next. */
export async function answerOrder(order: ImportOrder): Promise<ImportAnswer> {
  const content = await open(order.source)
  if (content === null) return { what: 'unopened' }
  const { result, encoding } = content.read(order.choices)
  if (order.what === 'problems') {
    const { plan, language, separator } = order
    const csv = result.ok ? problemsCsv(result.reading, plan, language, separator) : ''
    return { what: 'problems', csv }
  }
  return {
    what: 'read',
    read: {
      result: result.ok ? { ok: true, reading: packReading(result.reading) } : result,
      table: result.table ?? null,
      encoding,
      sha256: content.hash(),
    },
  }
}

interface OpenSource {
  read: (choices: ImportChoices) => ReadFile
  hash: () => string
}

async function open(source: ImportSource): Promise<OpenSource | null> {
  if (source.kind === 'pasted') {
    return {
      read: (choices) => ({ result: readPasted(source, choices), encoding: null }),
      hash: () => hashFile(source.text || source.html),
    }
  }
  const bytes = await tryReadBytes(source.file)
  return bytes && { read: (choices) => readFile(bytes, choices), hash: () => hashFile(bytes) }
}

async function tryReadBytes(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}
