import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aCompleteRegister } from '../../support/builders.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

/** A charter whose text lacks two required topics. */
function silentRegister() {
  const register = aCompleteRegister()
  const sections = register.sections.map((section) => ({
    ...section,
    topics: section.topics.filter((topic) => topic !== 'rights' && topic !== 'updates'),
  }))
  return { ...register, sections }
}

describe('the text of the charter', () => {
  it('says which parts are missing, and begins one with what it is about', async () => {
    await serveRegister(silentRegister())
    const { user } = renderAdmin('/sections')
    const missing = within(await screen.findByRole('region', { name: '2 rubriques attendues manquent' }))
    expect(missing.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'BloquantAjouter «\u00A0Droits des personnes\u00A0»',
      'AvertissementAjouter «\u00A0Date et annonce des mises à jour\u00A0»',
    ])
    await user.click(missing.getByRole('link', { name: /Droits des personnes/ }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Ajouter une rubrique' })).toBeVisible()
    expect(await screen.findByText('Droits des personnes')).toBeVisible()
  })

  it('says it to a reader too, who is offered nothing', async () => {
    await serveRegister(silentRegister(), 'reader')
    renderAdmin('/sections')
    const missing = within(await screen.findByRole('region', { name: '2 rubriques attendues manquent' }))
    expect(missing.getByText(/Droits des personnes/)).toBeVisible()
    expect(missing.queryByRole('link')).not.toBeInTheDocument()
  })

  it('says nothing of the kind where no part is missing', async () => {
    await serveRegister(aCompleteRegister())
    renderAdmin('/sections')
    expect(await screen.findByRole('list', { name: 'Texte de la charte' })).toBeVisible()
    expect(screen.queryByRole('region', { name: /obligatoire/ })).not.toBeInTheDocument()
  })
})
