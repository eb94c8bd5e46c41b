import { http, HttpResponse } from 'msw'
import type { DraftStatus } from '#api/publication.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'

/**
 * Serves a register of which a version is online, whatever it holds: findings that keep a version from going online may
 * have come after the last one.
 */
export async function serveOnline(
  ...given: Parameters<typeof serveRegister>
): ReturnType<typeof serveRegister> {
  const served = await serveRegister(...given)
  mockServer.use(http.get('*/api/draft/status', () => HttpResponse.json(STATUS)))
  return served
}

const HASH = 'a'.repeat(64)

const STATUS: DraftStatus = {
  online: {
    id: 1,
    number: 1,
    at: '2026-11-12T09:32:00.000Z',
    by: 'Ada Martin <ada@example.fr>',
    note: '',
    newConsent: '',
    findings: null,
    added: 1,
    changed: 0,
    removed: 0,
    head: { id: 1, hash: HASH },
    sha256: { register: HASH, html: HASH, fragment: HASH, text: HASH, csv: HASH, json: HASH },
  },
  differences: 0,
  isOnline: true,
  next: 2,
  sha256: HASH,
}
