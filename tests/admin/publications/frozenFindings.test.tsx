import { screen, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { aCompleteRegister, aVideoCookie } from '../../support/builders.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { putOnline } from '../../support/putOnline.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

const AUTHOR = { who: 'Ada Martin <ada@example.fr>', at: '2026-11-24T09:00:00.000Z' }
const findPart = () => screen.findByRole('region', { name: 'Constats de cette version' })

describe('the findings of a version', () => {
  it('are shown as they were when it went online, with who answered for them', async () => {
    const found = aCompleteRegister({
      cookies: [
        aVideoCookie({ name: 'NID', purpose: 'Statistiques' }),
        aVideoCookie({ name: 'YSC', thirdPartyAccess: '', recipients: '' }),
      ],
    })
    const { store } = await serveRegister(found, 'publisher')
    const key = { rule: 'R11', resource: 'cookies', recordId: 2, aspect: '' } as const
    const answer = {
      field: 'lifetime',
      severity: 'blocker',
      statement: '{"args":{"name":"YSC"},"message":"missing"}',
      reason: 'Réponse attendue',
      until: '2027-01-31',
    } as const
    await store.acceptFindings([{ ...key, ...answer }], AUTHOR)
    await putOnline(store, '', AUTHOR)
    await store.updateMany('cookies', [1, 2], { purpose: 'Retenir la vidéo que vous regardiez.' }, AUTHOR)
    renderAdmin('/publications/1')
    const items = within(await findPart()).getAllByRole('listitem')
    expect(items.map((item) => item.textContent)).toEqual([
      expect.stringMatching(
        /^BloquantCookie YSC.*Reporté jusqu’au 31 janvier 2027 par Ada Martin <ada@example\.fr>.: Réponse attendue$/,
      ),
      expect.stringMatching(/^AvertissementCookie NIDPrécisez la finalité/),
    ])
  })

  it('are shown a few at first, then fifty at a time, and it is said how many there are', async () => {
    const cookies = Array.from({ length: 120 }, (_, index) =>
      aVideoCookie({ name: `c${index}`, purpose: 'Statistiques' }),
    )
    const { store } = await serveRegister(aCompleteRegister({ cookies }), 'reader')
    await putOnline(store, '', AUTHOR)
    const { user } = renderAdmin('/publications/1')
    const part = within(await findPart())
    expect(part.getAllByRole('listitem')).toHaveLength(10)
    expect(part.getByText('Les 10 premiers des 120 constats.')).toBeVisible()
    expect(part.getByRole('button', { name: 'Tous les constats (JSON)' })).toBeVisible()
    await user.click(part.getByRole('button', { name: 'Afficher 50 constats de plus' }))
    await user.click(part.getByRole('button', { name: 'Afficher 50 constats de plus' }))
    await user.click(part.getByRole('button', { name: 'Afficher 10 constats de plus' }))
    expect(part.getAllByRole('listitem')).toHaveLength(120)
    expect(part.getByText('120 constats')).toBeVisible()
    expect(part.queryByRole('button')).not.toBeInTheDocument()
  })

  it('of a rule that exists no more go by its id', async () => {
    const { store } = await serveRegister(aCompleteRegister(), 'reader')
    await putOnline(store, '', AUTHOR)
    const finding = {
      id: 'A05-sites-1-contrast',
      rule: 'A05',
      severity: 'blocker',
      resource: 'sites',
      recordId: 1,
      recordName: 'Charte cookies',
      field: null,
      aspect: 'contrast',
      message: 'contrast',
      args: { text: '#777' },
      acceptance: null,
    }
    mockServer.use(
      http.get('*/api/publications/1/findings', () => HttpResponse.json({ findings: [finding] })),
    )
    renderAdmin('/publications/1')
    expect(within(await findPart()).getByRole('listitem')).toHaveTextContent(/^Bloquant.*A05$/)
  })

  it('are said to be none', async () => {
    const { store } = await serveRegister(aCompleteRegister(), 'reader')
    await putOnline(store, '', AUTHOR)
    renderAdmin('/publications/1')
    expect(
      await within(await findPart()).findByText('Aucun constat quand cette version est allée en ligne.'),
    ).toBeVisible()
  })

  it('are said not to have been kept, of a version from before they were', async () => {
    const { store } = await serveRegister(aCompleteRegister(), 'reader')
    await putOnline(store, '', AUTHOR)
    const refusal = { type: 'urn:registre:not-found', title: '', status: 404, message: 'errors.notFound' }
    mockServer.use(
      http.get('*/api/publications/1/findings', () => HttpResponse.json(refusal, { status: 404 })),
    )
    renderAdmin('/publications/1')
    expect(
      await within(await findPart()).findByText(/^Les constats n’étaient pas encore conservés/),
    ).toBeVisible()
  })
})
