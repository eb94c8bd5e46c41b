import type { ChainHead } from './followChain.ts'

const HEAD = /^(\d{1,10}):([0-9a-f]{64})$/

/** Parses a head as people note it, `48213:9f2c…e1`; null for anything else. */
export function parseHead(text: string): ChainHead | null {
  const [, id, hash] = HEAD.exec(text) ?? []
  return id === undefined || hash === undefined ? null : { id: Number(id), hash }
}
