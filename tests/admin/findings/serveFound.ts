import { http } from 'msw'
import { createStandIn } from '#tests/support/standIn.ts'
import type { Role } from '#api/access.ts'
import { aCompleteRegister, aVideoCookie } from '#tests/support/builders.ts'
import { mockServer, serveRegister } from '#tests/support/mockServer.ts'

/** A register in which two cookies of the page have something to be said of: a blocker and a warning. */
export const FOUND_REGISTER = aCompleteRegister({
  cookies: [
    {},
    aVideoCookie({ name: 'YSC', thirdPartyAccess: '', recipients: '' }),
    aVideoCookie({ name: 'NID', purpose: 'Statistiques' }),
  ],
})

/** Serves it, or one that nothing can be said of. */
export async function serveFound(register = FOUND_REGISTER, role: Role = 'publisher') {
  const served = await serveRegister(register, role)
  const handle = createStandIn(async () => (await fetch('/api/draft')).json(), '2026-11-24')
  mockServer.use(
    http.all('*/api/findings*', ({ request }) => handle(request)),
    http.all('*/api/findings/*', ({ request }) => handle(request)),
  )
  return served
}
