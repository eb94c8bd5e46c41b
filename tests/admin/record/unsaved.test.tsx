import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { foundRegister } from '../findings/foundRegister.ts'
import { aProvider, aRegister } from '../../support/builders.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

type User = ReturnType<typeof renderAdmin>['user']

const QUESTION = /^Quitter sans enregistrer.\?$/
// By its text: a query by role, on each way out of each form, would take most of the time.
const findQuestion = () => screen.findByText(QUESTION)
const queryQuestion = () => screen.queryByText(QUESTION)

/** Each form of the product that is saved by a button: its address, its first field and how to type into it. */
const FORMS = [
  ['a provider', '/providers/1', 'Raison sociale'],
  ['a new provider', '/providers/create', /^Nom/],
  ['a category', '/categories/1', /^Nom/],
  ['a new category', '/categories/create', /^Nom/],
  ['a cookie', '/cookies/1', /^Finalité/],
  ['a new cookie', '/cookies/create', /^Finalité/],
  ['a section', '/sections/1', /^Titre/],
  ['a new section', '/sections/create', /^Titre/],
  ['the site', '/sites/1', /^Titre de la charte/],
  ['an account', '/users/1', /^Nom/],
  ['an invitation', '/users/create', /^Nom/],
  ['one’s profile', '/account', /^Nom/],
  ['a change of password', '/account', /^Mot de passe actuel/],
] as const

/** Each way out of a form that the application sees. */
const WAYS_OUT: [string, (user: User) => unknown][] = [
  ['a link of the menu', (user) => user.click(screen.getByRole('link', { name: 'Historique' }))],
  ['Back', () => window.history.back()],
  ['an address typed in the tab', () => (window.location.hash = '#/changes')],
  [
    'signing out',
    async (user) => {
      await user.click(screen.getByRole('button', { name: /^Votre compte/ }))
      await user.click(await screen.findByRole('link', { name: 'Se déconnecter' }))
    },
  ],
]

const findField = (label: string | RegExp) =>
  waitFor(() => {
    const [field] = within(screen.getByRole('main')).getAllByLabelText(label)
    if (!field) throw new Error(`No field is called ${label}`)
    return field
  })

/** Opens a form by an address typed in a tab that shows the register already: the router did not make its entry. */
async function openByAddress(address: string, label: string | RegExp) {
  const { user } = renderAdmin('/')
  await screen.findByRole('heading', { level: 1, name: 'Accueil' })
  window.location.hash = `#${address}`
  return { user, field: await findField(label) }
}

/** Whether the browser would ask before it closes the tab or loads another page. */
function asksBeforeUnload(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
}

describe('a form with unsaved changes', () => {
  it.each(FORMS)(
    'is left only after a question, whichever way one takes: %s',
    async (_form, address, label) => {
      await serveRegister(foundRegister)
      const { user, field } = await openByAddress(address, label)
      expect(asksBeforeUnload()).toBe(false)
      await user.type(field, 'x')
      await waitFor(() => expect(asksBeforeUnload()).toBe(true))
      for (const [way, leave] of WAYS_OUT) {
        await leave(user)
        await findQuestion()
        await waitFor(() => expect(screen.getByText('Rester'), way).toHaveFocus())
        await user.keyboard('{Enter}')
        await waitFor(() => expect(queryQuestion(), way).not.toBeInTheDocument())
        await waitFor(() => expect(window.location.hash, way).toBe(`#${address}`))
        // The menu of the account, from which one signs out, is still open.
        await user.keyboard('{Escape}')
        expect(field, way).toBeInTheDocument()
      }
      await user.click(screen.getByRole('link', { name: 'Historique' }))
      const question = within(await screen.findByRole('dialog', { name: QUESTION }))
      await user.click(question.getByRole('button', { name: 'Quitter sans enregistrer' }))
      expect(await screen.findByRole('heading', { level: 1, name: 'Historique' })).toBeVisible()
      expect(asksBeforeUnload()).toBe(false)
    },
  )

  it('is left only after a question when the next record’s number begins with its own', async () => {
    const providers = Array.from({ length: 12 }, (_, index) => aProvider({ name: `P${index + 1}` }))
    await serveRegister(aRegister({ providers, cookies: [] }))
    const { user, field } = await openByAddress('/providers/1', 'Raison sociale')
    await user.type(field, 'x')
    window.location.hash = '#/providers/12'
    await findQuestion()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(queryQuestion()).not.toBeInTheDocument())
    expect(field).toHaveValue('x')
  })

  it('stays without a question when the address only names a field of it', async () => {
    const { user, field } = await openByAddress('/providers/1', 'Raison sociale')
    await user.type(field, 'x')
    window.location.hash = '#/providers/1?field=website'
    await waitFor(() => expect(screen.getByLabelText('Site web')).toHaveFocus())
    expect(field).toHaveValue('x')
    expect(queryQuestion()).not.toBeInTheDocument()
  })
})
