import { hash } from 'node:crypto'
import { tryParseJson } from '#charter/kit/tryParseJson.ts'
import { isJsonObject } from '#api/isJsonObject.ts'
import type { Flaw } from '#charter/verification/verdict.ts'
import { type EvidenceRow, parseBytes, parseText } from './parseRows.ts'

/**
 * Works out the hash of each stored image again, and looks for each image that an entry of the history names. Returns the
 * first that is another one, is missing, or that no entry names; null where all are as they were stored.
 */
export async function imageFlaw(
  read: (text: string) => Iterable<EvidenceRow> | AsyncIterable<EvidenceRow>,
): Promise<Flaw | null> {
  const stored = new Map<string, number>()
  for await (const { id, sha256, content } of read('select * from images order by id')) {
    const name = parseText(sha256)
    if (hash('sha256', parseBytes(content), 'hex') !== name)
      return {
        reason: 'row',
        id: null,
        entry: null,
        resource: IMAGES,
        recordId: Number(id),
        field: 'content',
      }
    stored.set(name, Number(id))
  }
  const named = new Set<string>()
  for await (const { id, after } of read(
    `select id, after from changes where resource = 'sites' order by id`,
  )) {
    const state = tryParseJson(parseText(after))
    const logo = isJsonObject(state) ? state['logo'] : undefined
    if (typeof logo !== 'string' || logo === '') continue
    if (!stored.has(logo))
      return {
        reason: 'reference',
        id: null,
        entry: null,
        table: 'changes',
        rowId: Number(id),
        target: IMAGES,
      }
    named.add(logo)
  }
  const unknown = [...stored].find(([name]) => !named.has(name))
  return unknown === undefined
    ? null
    : { reason: 'rowUnknown', id: null, entry: null, resource: IMAGES, recordId: unknown[1] }
}

const IMAGES = 'images'
