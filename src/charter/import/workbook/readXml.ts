import { Parser } from 'htmlparser2'
import { type ArchiveEntry, tryUnpack } from './openArchive.ts'

/** What is done at the tags and the texts of an XML file; names are without their prefix. */
export interface XmlHandler {
  open?: (name: string, attributes: ReadonlyMap<string, string>) => void
  close?: (name: string) => void
  text?: (text: string) => void
  /** Asked now and then: reading ends there. */
  isDone?: () => boolean
}

/** Elements within one another: no workbook has a fifth of it. */
const DEPTH_MAX = 100

/**
 * Reads an XML file while it is unpacked, so that it never stands in memory as a whole. Entities that the file itself declares are
 * not known, and so grow into nothing. Says whether it could be read.
 */
export function readXml(entry: ArchiveEntry, handler: XmlHandler): boolean {
  let depth = 0
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1
        handler.open?.(
          localName(name),
          new Map(Object.entries(attributes).map(([key, value]) => [localName(key), value])),
        )
      },
      onclosetag: (name) => {
        depth -= 1
        handler.close?.(localName(name))
      },
      ontext: (text) => handler.text?.(text),
    },
    { xmlMode: true, decodeEntities: true },
  )
  const isUnpacked = tryUnpack(entry, (text) => {
    parser.write(text)
    return depth < DEPTH_MAX && handler.isDone?.() !== true
  })
  parser.end()
  return isUnpacked && depth < DEPTH_MAX
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
