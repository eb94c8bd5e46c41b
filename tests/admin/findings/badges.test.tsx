import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aCompleteRegister, aVideoCookie } from '../../support/builders.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import { foundRegister } from './foundRegister.ts'

describe('a list', () => {
  it('says the worst that is found of each cookie, and leads there, for one request', async () => {
    await serveRegister(foundRegister, 'publisher')
    const filters: string[] = []
    const recordFilter = ({ request }: { request: Request }) => {
      const url = new URL(request.url)
      if (url.pathname === '/api/findings/records') filters.push(url.searchParams.get('filter') ?? '')
    }
    mockServer.events.on('request:start', recordFilter)
    const { user } = renderAdmin('/cookies')
    const badge = await screen.findByRole('link', { name: /^YSC.: 1 bloquant$/ })
    expect(screen.getByRole('link', { name: /^NID.: 1 avertissement$/ })).toBeVisible()
    expect(screen.queryByRole('link', { name: /^PHPSESSID.:/ })).not.toBeInTheDocument()
    mockServer.events.removeListener('request:start', recordFilter)
    expect(filters).toEqual(['{"resource":"cookies","recordId":[3,1,2]}'])
    await user.click(badge)
    expect(await screen.findByText('Seulement : Cookie YSC')).toBeVisible()
  })

  it('says it of providers', async () => {
    await serveRegister(
      aCompleteRegister({
        cookies: [aVideoCookie()],
        providers: [{}, { privacyPolicyUrl: '', country: '', hostingCountries: [] }],
      }),
    )
    renderAdmin('/providers')
    expect(await screen.findByRole('link', { name: /^Google Ireland Ltd.: 2 avertissements$/ })).toBeVisible()
  })
})
