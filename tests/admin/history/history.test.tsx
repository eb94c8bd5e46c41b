import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aCookie, aRegister } from '../../support/builders.ts'
import { expectComplaint } from '../../support/expectComplaint.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { publishable } from '../../support/publishable.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import { entries, headers, put, remove, textOf } from './historySteps.ts'

const address = () => decodeURIComponent(window.location.hash.replaceAll('+', ' '))

describe('the history', () => {
  it('says who did what to what, newest first, and each field before and after', async () => {
    await serveRegister(aRegister())
    await put('cookies/1', { lifetime: 'P13M', service: 'Connexion' })
    renderAdmin('/changes')
    const [latest] = await entries()
    await within(latest ?? document.body).findByRole('link', { name: 'sessionid' })
    expect(textOf(latest)).toMatch(/^Ada Martin a modifié le cookie sessionid/)
    expect(textOf(latest)).toContain('Service : Authentification →devient Connexion')
    expect(textOf(latest)).toContain('Durée de vie : (vide) →devient 13 mois')
    expect(latest?.querySelector('time')?.title).toMatch(/^24 novembre 2026/)
    expect(screen.getByText('6 événements')).toBeVisible()
  })

  it('says what was found, and beside which field, where somebody answers for it, once or again', async () => {
    const { store } = await serveRegister(aRegister())
    const answer = {
      rule: 'R13',
      resource: 'cookies',
      recordId: 1,
      aspect: '',
      field: 'lifetime',
      severity: 'warning',
      statement: '{"args":{"name":"sessionid"},"message":"missing"}',
      reason: 'Le prestataire est interrogé.',
    } as const
    const author = { who: 'Ada Martin <ada@example.fr>', at: '2026-11-24T09:30:00.000Z' }
    await store.acceptFindings([{ ...answer, until: '2026-12-31' }], author)
    await store.acceptFindings([{ ...answer, until: '2027-01-31' }], author)
    renderAdmin('/changes')
    const [again, first] = await entries()
    const found =
      'Constat : Indiquez la durée de vie du traceur « sessionid » ' +
      '(session, durée, ou jusqu’à suppression).Champ : Durée de vie'
    expect(textOf(first)).toContain(`${found}Motif : Le prestataire est interrogé.`)
    expect(textOf(again)).toContain(`${found}Jusqu’au : 31 décembre 2026 →devient 31 janvier 2027`)
  })

  it('isolates the names in its sentences, which may be of before hidden characters were refused', async () => {
    await serveRegister(aRegister({ cookies: [aCookie({ name: '\u202Edisnoisses' })] }))
    await remove('cookies/1')
    renderAdmin('/changes')
    const [latest] = await entries()
    const isolated = [...(latest?.querySelectorAll('bdi') ?? [])].map((name) => name.textContent)
    expect(isolated).toContain('Ada Martin')
    expect(isolated).toContain('\u202Edisnoisses')
    expect(latest?.textContent.replaceAll(/Ada Martin|\u202Edisnoisses/g, '')).not.toMatch(/[\u202A-\u202E]/)
  })

  it('marks what changed in a long text, word by word', async () => {
    await serveRegister(aRegister())
    const before = 'Se souvenir de l’utilisateur qui est connecté, d’une page à une autre.'
    await put('cookies/1', { purpose: before })
    await put('cookies/1', { purpose: before.replace('connecté', 'identifié') })
    renderAdmin('/changes')
    const [latest] = await entries()
    expect(latest?.querySelector('del')).toHaveTextContent(
      '[début de suppression] connecté [fin de suppression]',
    )
    expect(latest?.querySelector('ins')).toHaveTextContent('[début d’ajout] identifié [fin d’ajout]')
  })

  it('folds the fields of an entry that has many', async () => {
    await serveRegister(aRegister())
    const { user } = renderAdmin('/changes?filter={"resource":"cookies"}')
    const [entry] = await entries()
    expect(textOf(entry)).not.toContain('Actif')
    await user.click(await screen.findByRole('button', { name: /^Et \d+ autres champs$/ }))
    expect(textOf(entry)).toContain('État : Actif')
  })

  it('is filtered by who, what, which record and which action, in its address and in a sentence', async () => {
    await serveRegister(aRegister({ cookies: [{ name: 'a' }, { name: 'b' }] }))
    await put('cookies/1', { notes: 'vu' })
    await remove('cookies/2')
    const { user } = renderAdmin('/changes')
    await user.click(await screen.findByRole('combobox', { name: 'Quoi' }))
    await user.click(await screen.findByRole('option', { name: 'Cookies' }))
    expect(await screen.findByText('4 événements')).toBeVisible()
    await user.click(screen.getByRole('combobox', { name: 'Quelle fiche' }))
    await user.click(await screen.findByRole('option', { name: 'b (fiche supprimée)' }))
    expect(await screen.findByText('2 événements')).toBeVisible()
    await user.click(screen.getByRole('combobox', { name: 'Action' }))
    await user.click(await screen.findByRole('option', { name: 'Suppression' }))
    await user.click(screen.getByRole('combobox', { name: 'Qui' }))
    await user.click(await screen.findByRole('option', { name: 'Ada Martin <administrator@example.fr>' }))
    expect(await screen.findByText('1 événement')).toBeVisible()
    await waitFor(() =>
      expect(textOf(screen.getByText(/^Seulement/))).toBe(
        'Seulement : Cookies ; fiche b (fiche supprimée) ; Suppression ; par Ada Martin <administrator@example.fr>.',
      ),
    )
    expect(address()).toContain('"resource":"cookies","recordId":2,"action":"delete"')

    await user.click(screen.getByRole('button', { name: 'Afficher tout l’historique' }))
    expect(await screen.findByText('8 événements')).toBeVisible()
  })

  it('is filtered between two days, as the reader’s own', async () => {
    await serveRegister(aRegister())
    const { user } = renderAdmin('/changes')
    await user.type(await screen.findByLabelText('À partir du'), '2026-11-25')
    expect(await screen.findByText('Aucun événement ne correspond à ces filtres.')).toBeVisible()
    expect(textOf(screen.getByText(/^Seulement/))).toBe('Seulement : à partir du 25 novembre 2026.')
    await user.clear(screen.getByLabelText('À partir du'))
    await user.type(screen.getByLabelText('Jusqu’au'), '2026-11-24')
    expect(await screen.findByText('5 événements')).toBeVisible()
  })

  it('gives a way out of a filter that is not understood', async () => {
    expectComplaint(/errors.malformedQuery/)
    const { user } = renderAdmin('/changes?filter={"colour":"red"}')
    await user.click(await screen.findByRole('button', { name: 'Afficher toutes les fiches' }))
    expect(await screen.findByText(/^\d+ événements$/)).toBeVisible()
  })

  it('hides accounts from those who may not read them', async () => {
    await serveRegister(aRegister(), 'publisher')
    const { user } = renderAdmin('/changes')
    await user.click(await screen.findByRole('combobox', { name: 'Quoi' }))
    expect(await screen.findByRole('option', { name: 'Cookies' })).toBeVisible()
    expect(screen.queryByRole('option', { name: 'Utilisateur' })).not.toBeInTheDocument()
  })

  it('calls accounts by their name', async () => {
    const { accounts } = await serveRegister(aRegister())
    const author = { who: 'Ada Martin <administrator@example.fr>', at: '2026-11-24T09:29:00.000Z' }
    await accounts.issueLink(2, 'http://localhost', author)
    renderAdmin('/changes')
    expect(await screen.findByRole('link', { name: 'Émilie Rédac' })).toHaveAttribute('href', '#/users/2')
  })

  it('leads to a version that went online', async () => {
    await serveRegister(publishable(aRegister()))
    const body = JSON.stringify({ note: 'Première' })
    expect((await fetch('/api/publications', { method: 'POST', headers, body })).status).toBe(201)
    renderAdmin('/changes')
    const [latest] = await entries()
    expect(textOf(latest)).toMatch(/^Ada Martin a publié la version 1/)
    expect(textOf(latest)).toContain('Note : Première')
    expect(within(latest ?? document.body).getByRole('link', { name: '1' })).toHaveAttribute(
      'href',
      '#/publications/1',
    )
  })
})
