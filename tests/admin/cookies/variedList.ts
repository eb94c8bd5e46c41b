import { screen } from '@testing-library/react'
import { aRegister } from '../../support/builders.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

export const variedRegister = aRegister({
  providers: [{ name: 'Opendatasoft' }, { name: 'Matomo' }],
  categories: [
    { key: 'necessary', name: 'Cookies nécessaires', consent: 'exempt' },
    { key: 'audience', name: 'Mesure d’audience', consent: 'required' },
  ],
  cookies: [
    { name: 'sessionid', lifetime: 'session' },
    { name: 'csrftoken' },
    { name: '_pk_id.*', providerId: 2, categoryId: 2, lifetime: 'P13M', status: 'draft' },
  ],
})

export async function openVariedList(address = '/cookies') {
  await serveRegister(variedRegister)
  const admin = renderAdmin(address)
  await screen.findByRole('table', { name: 'Cookies du registre' })
  return admin
}

export function namesListed(): (string | null)[] {
  return screen.getAllByRole('rowheader').map(({ textContent }) => textContent)
}

export async function choose(user: ReturnType<typeof renderAdmin>['user'], field: string, choice: string) {
  await user.click(await screen.findByRole('combobox', { name: field }))
  await user.click(await screen.findByRole('option', { name: choice }))
}

export function requestsTo(method: string, path: string): URL[] {
  const urls: URL[] = []
  mockServer.events.on('request:start', ({ request }) => {
    const url = new URL(request.url)
    if (request.method === method && url.pathname === path) urls.push(url)
  })
  return urls
}
