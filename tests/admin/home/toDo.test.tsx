import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { acceptVaguePurpose } from '../../support/acceptVaguePurpose.ts'
import { aCompleteRegister, aVideoCookie } from '../../support/builders.ts'
import { putOnline } from '../../support/putOnline.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import { foundRegister } from '../findings/foundRegister.ts'
import { serveOnline } from './serveOnline.ts'

const part = (name: string) => screen.findByRole('region', { name })

describe('what is to be done', () => {
  it('begins with the one thing to do first: what is wrong, why, and the way to the field', async () => {
    await serveOnline(aCompleteRegister({ cookies: [aVideoCookie({ name: 'YSC', purpose: '—' })] }))
    const { user } = renderAdmin('/')
    const toDo = within(await part('À faire'))
    expect(await toDo.findByText(/^Décrivez en une phrase à quoi sert le traceur «.YSC.»/)).toBeVisible()
    await user.click(toDo.getByRole('button', { name: /^Pourquoi/ }))
    expect(toDo.getByText(/^Le visiteur doit pouvoir comprendre à quoi sert/)).toBeVisible()
    expect(toDo.getByText(/^Règle R08/)).toBeVisible()
    await user.click(toDo.getByRole('link', { name: 'Cookie YSC · Finalité' }))
    await waitFor(() => expect(screen.getByRole('textbox', { name: /^Finalité/ })).toHaveFocus())
  })

  it('is grouped by rule with counts: one leads to its field, several to their list', async () => {
    await serveOnline(
      aCompleteRegister({
        cookies: [
          aVideoCookie({ name: 'YSC', thirdPartyAccess: '', recipients: '' }),
          aVideoCookie({ name: 'NID', purpose: 'Statistiques' }),
          aVideoCookie({ name: 'CONSENT', purpose: 'Publicité' }),
        ],
      }),
    )
    const { user } = renderAdmin('/')
    const toDo = within(await part('À faire'))
    const third = await toDo.findByRole('link', { name: /^Accès de tiers non déclaré.: Cookie YSC$/ })
    expect(third).toHaveAttribute('href', '#/cookies/1?field=thirdPartyAccess')
    await user.click(toDo.getByRole('link', { name: /^Finalité vague.: 2 avertissements$/ }))
    expect(await screen.findByRole('heading', { level: 1, name: 'À faire' })).toBeVisible()
    expect(await screen.findByRole('link', { name: 'Cookie NID · Finalité' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Cookie CONSENT · Finalité' })).toBeVisible()
    expect(screen.queryByRole('link', { name: /^Cookie YSC/ })).not.toBeInTheDocument()
  })

  it('is counted by severity, each count leading to its list', async () => {
    await serveOnline(foundRegister, 'publisher')
    renderAdmin('/')
    const counts = within(await screen.findByRole('list', { name: 'Constats sans réponse, par gravité' }))
    expect(counts.getByRole('link', { name: '1 bloquant' })).toBeVisible()
    expect(counts.getByRole('link', { name: '1 avertissement' })).toBeVisible()
    expect(counts.getByRole('link', { name: '0 conseil' })).toBeVisible()
  })

  it('is counted whole, however much there is', async () => {
    const cookies = Array.from({ length: 1_001 }, (_, index) =>
      aVideoCookie({ name: `c${index}`, purpose: '—' }),
    )
    await serveOnline(aCompleteRegister({ cookies }))
    renderAdmin('/')
    const toDo = within(await part('À faire'))
    expect(await toDo.findByRole('link', { name: /^Voir les 1.001 constats$/ })).toBeVisible()
    expect(toDo.getByRole('link', { name: /^1.001 bloquants$/ })).toBeVisible()
  })

  it('is told apart where one rule gives two severities', async () => {
    const register = aCompleteRegister()
    const sections = register.sections.map((section) => ({ ...section, topics: [] }))
    await serveOnline({ ...register, sections })
    renderAdmin('/')
    const toDo = within(await part('À faire'))
    expect(
      await toDo.findByRole('link', {
        name: /^Rubrique manquante ou incomplète.: Base juridique du traitement, /,
      }),
    ).toBeVisible()
    expect(
      toDo.getByRole('link', { name: /^Rubrique manquante ou incomplète.: Ce qu’est un cookie, / }),
    ).toBeVisible()
  })

  it('has what somebody answers for, apart', async () => {
    const { store } = await serveOnline(
      aCompleteRegister({ cookies: [aVideoCookie({ name: 'NID', purpose: 'Statistiques' })] }),
    )
    await acceptVaguePurpose(store, 1)
    const { user } = renderAdmin('/')
    const toDo = within(await part('À faire'))
    await user.click(await toDo.findByRole('link', { name: '1 constat reporté' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'À faire' })).toBeVisible()
    expect(await screen.findByText(/^Reporté jusqu’au 31 janvier 2027/)).toBeVisible()
  })

  it('is compared with the last version', async () => {
    const register = aCompleteRegister({ cookies: [aVideoCookie({ name: 'NID', purpose: 'Statistiques' })] })
    const { store } = await serveOnline(register, 'publisher')
    const author = { who: 'Ada Martin <ada@example.fr>', at: '2026-11-24T09:00:00.000Z' }
    await putOnline(store, '', author)
    await store.create('cookies', aVideoCookie({ name: 'YSC', purpose: 'Publicité' }), author)
    renderAdmin('/')
    const counts = within(await screen.findByRole('list', { name: 'Constats sans réponse, par gravité' }))
    const totals = counts.getAllByRole('listitem').map((item) => item.textContent)
    expect(totals).toEqual([
      '0 bloquantcomme à la version 1',
      '2 avertissements+1 depuis la version 1',
      '0 conseilcomme à la version 1',
    ])
  })

  it('is nothing when nothing is found', async () => {
    await serveOnline(aCompleteRegister())
    renderAdmin('/')
    const toDo = within(await part('À faire'))
    expect(await toDo.findByText('Rien à faire : aucun constat n’attend de réponse.')).toBeVisible()
  })

  it('has the cookies that are still drafts', async () => {
    await serveOnline(aCompleteRegister({ cookies: [{}, { name: 'brouillon', status: 'draft' }] }))
    renderAdmin('/')
    const drafts = await screen.findByRole('link', { name: '1 cookie en brouillon, absent de la charte' })
    expect(drafts).toHaveAttribute('href', '#/cookies/2?field=status')
  })
})
