import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aCompleteRegister } from '../../support/builders.ts'
import { mockServer } from '../../support/mockServer.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import { serveOnline } from './serveOnline.ts'

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()
const FINE = { lastAt: hoursAgo(3), failedAt: null, isLate: false }
const ASK = 'Le service informatique en trouve la raison et le remède par « npm run doctor ».'

describe('the line about backups on the home page', () => {
  it.each([
    ['made', FINE, 'Dernière sauvegarde du registre : il y a 3 heures.'],
    [
      'too old',
      { ...FINE, lastAt: hoursAgo(24 * 12), isLate: true },
      `Dernière sauvegarde du registre : il y a 12 jours, ce qui est trop ancien. ${ASK}`,
    ],
    [
      'failed',
      { ...FINE, failedAt: hoursAgo(1) },
      `Une sauvegarde du registre a échoué : il y a 1 heure. Dernière sauvegarde du registre : il y a 3 heures. ${ASK}`,
    ],
    [
      'unknown',
      { lastAt: null, failedAt: null, isLate: false },
      `Aucune sauvegarde du registre n’est connue. ${ASK}`,
    ],
  ])('says to an administrator that the last one is %s', async (_case, backups, sentence) => {
    await serveOnline(aCompleteRegister(), 'administrator', { backups })
    renderAdmin('/')
    expect(await screen.findByText(sentence)).toBeVisible()
  })

  it('is not there for others, who ask for nothing', async () => {
    await serveOnline(aCompleteRegister(), 'publisher', { backups: FINE })
    const asked: string[] = []
    mockServer.events.on('request:start', ({ request }) => asked.push(new URL(request.url).pathname))
    renderAdmin('/')
    expect(await screen.findByRole('region', { name: 'Le registre en chiffres' })).toBeVisible()
    expect(await screen.findByText('Dernières modifications')).toBeVisible()
    expect(screen.queryByText(/sauvegarde/)).not.toBeInTheDocument()
    mockServer.events.removeAllListeners()
    expect(asked).not.toContain('/api/backups')
  })
})
