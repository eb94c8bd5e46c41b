import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Cookie } from '#charter/register/cookie.ts'
import { aCompleteRegister, aLoginCookie } from '../../support/builders.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { readRecord } from '../../support/readRecord.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

describe('the ground of an exemption', () => {
  const ground = () => screen.queryByRole('combobox', { name: 'Fondement de l’exemption' })

  /** Opens a cookie of whose exemption something is found, so that the part unfolds by itself. */
  async function openFound(fields: Partial<Cookie>) {
    await serveRegister(aCompleteRegister({ cookies: [aLoginCookie(fields)] }))
    const admin = renderAdmin('/cookies/1')
    await screen.findByRole('button', { name: /^Exemption de consentement/, expanded: true })
    return admin
  }

  async function openComplete() {
    await serveRegister(aCompleteRegister({ cookies: [aLoginCookie()] }))
    const admin = renderAdmin('/cookies/1')
    await admin.user.click(await screen.findByRole('button', { name: /^Exemption de consentement/ }))
    return admin
  }

  async function answer(user: ReturnType<typeof renderAdmin>['user'], family: string) {
    await user.click(screen.getByRole('combobox', { name: 'Familles de finalités' }))
    await user.click(await screen.findByRole('option', { name: family }))
  }

  it('follows from what the cookie is for, which is the one question', async () => {
    const { user } = await openFound({ purposeCodes: [], exemptionGround: '' })
    expect(ground()).not.toBeInTheDocument()
    await answer(user, 'Authentification')
    expect(screen.getByText(/^Fondement de l’exemption.: Authentification$/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(await screen.findByText(/^Enregistré à/)).toBeVisible()
    expect(await readRecord('cookies/1')).toMatchObject({
      purposeCodes: ['authentication'],
      exemptionGround: 'authentication',
    })
  })

  it('is asked for where no ground covers all that it is for', async () => {
    const { user } = await openComplete()
    expect(ground()).not.toBeInTheDocument()
    await answer(user, 'Mesure d’audience exemptée')
    expect(ground()).toBeVisible()
  })

  it.each<[string, Partial<Cookie>, RegExp]>([
    ['another than what it is for', { exemptionGround: 'uiPreference' }, /^Personnalisation de l’interface/],
    ['none', { exemptionGround: '' }, /^\W*$/],
  ])('that is stored as %s is shown, kept, and put right at a click', async (_what, stored, said) => {
    const { user } = await openFound(stored)
    expect(ground()).toHaveTextContent(said)
    await user.click(screen.getByRole('button', { name: /^Mettre .*Authentification/ }))
    expect(screen.getByText(/^Fondement de l’exemption.: Authentification$/)).toBeVisible()
  })

  it('may be chosen by hand, and then no longer follows', async () => {
    const { user } = await openComplete()
    await user.click(screen.getByRole('button', { name: 'Choisir un autre fondement' }))
    await user.click(ground() ?? document.body)
    await user.click(await screen.findByRole('option', { name: 'Autre traceur strictement nécessaire' }))
    await answer(user, 'Sécurité de l’authentification')
    expect(ground()).toHaveTextContent('Autre traceur strictement nécessaire')
  })
})
