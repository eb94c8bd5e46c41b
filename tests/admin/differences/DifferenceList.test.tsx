import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Register } from '#charter/register/register.ts'
import { aRegister } from '../../support/builders.ts'
import { serveRegister } from '../../support/mockServer.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'
import { putOnline } from '../../support/putOnline.ts'
import { publishable } from '../../support/publishable.ts'

const AUTHOR = { who: 'Ada Martin <ada@example.fr>', at: '2026-11-12T10:00:00.000Z' }
type Store = Awaited<ReturnType<typeof serveRegister>>['store']

/** Publishes `before` as version 1, changes the draft by `write`, and opens their differences. */
async function openDifferences(before: Register, write: (store: Store) => Promise<unknown>) {
  const { store } = await serveRegister(publishable(before))
  await putOnline(store, '', AUTHOR)
  await write(store)
  const { user } = renderAdmin('/publications/compare?from=1&to=draft')
  return { user, list: await screen.findByRole('region', { name: 'Ce qui change' }) }
}

describe('the list of differences', () => {
  it('marks the words that changed in a long text, in words as well', async () => {
    const { list } = await openDifferences(
      aRegister({
        cookies: [{ purpose: 'Se souvenir de l’utilisateur d’une page à une autre, pendant sa visite.' }],
      }),
      (store) =>
        store.updateMany(
          'cookies',
          [1],
          { purpose: 'Se souvenir de vous d’une page à une autre, pendant votre visite.' },
          AUTHOR,
        ),
    )
    const [item] = within(list).getAllByRole('listitem')
    expect(item).toHaveTextContent(/^Le cookie sessionid : finalité : Se souvenir de/)
    expect([...list.querySelectorAll('del')].map(({ textContent }) => textContent)).toEqual([
      ' [début de suppression] l’utilisateur [fin de suppression] ',
      ' [début de suppression] sa [fin de suppression] ',
    ])
    expect([...list.querySelectorAll('ins')].map(({ textContent }) => textContent)).toEqual([
      ' [début d’ajout] vous [fin d’ajout] ',
      ' [début d’ajout] votre [fin d’ajout] ',
    ])
  })

  it('tells everything that happened to a record in one place', async () => {
    const { list } = await openDifferences(
      aRegister({ cookies: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] }),
      async (store) => {
        await store.updateMany('cookies', [3], { service: 'Connexion', name: 'd' }, AUTHOR)
        await store.reorder('cookies', [3, 1, 2], AUTHOR)
      },
    )
    const changes = within(list).getByRole('region', { name: 'Modifications (1)' })
    const [record, ...happenings] = within(changes).getAllByRole('listitem')
    expect(record).toHaveTextContent(/^Le cookie d :/)
    expect(happenings.map(({ textContent }) => textContent)).toEqual([
      'nom modifié, «\u00A0c\u00A0» → «\u00A0d\u00A0»',
      'service modifié, «\u00A0Authentification\u00A0» → «\u00A0Connexion\u00A0»',
      'déplacé en tête',
    ])
  })

  it('keeps apart what visitors do not see', async () => {
    const { list, user } = await openDifferences(aRegister(), (store) =>
      store.updateMany('cookies', [1], { notes: 'À relire' }, AUTHOR),
    )
    expect(within(list).getByText('Les visiteurs ne verront aucune différence sur la page.')).toBeVisible()
    const apart = within(list).getByText('1 différence ne se voit pas sur la page')
    expect(within(list).getByText(/notes ajoutées, « À relire »/)).toBeVisible()
    await user.click(apart)
    expect(apart.parentElement).not.toHaveAttribute('open')
  })

  it('unfolds all that an added record holds', async () => {
    const { list, user } = await openDifferences(aRegister(), (store) =>
      store.create('cookies', { ...aRegister().cookies[0], name: 'csrftoken' }, AUTHOR),
    )
    const added = within(list).getByRole('region', { name: 'Ajouts (1)' })
    await user.click(within(added).getByText('Ce qui y est écrit'))
    expect(within(added).getByText('Authentification')).toBeVisible()
  })

  it('shows the first hundred of many, and the others when asked', async () => {
    const names = Array.from({ length: 130 }, (_, index) => ({ name: `cookie${index + 1}` }))
    const { list, user } = await openDifferences(aRegister({ cookies: names }), (store) =>
      store.updateMany(
        'cookies',
        names.map((_, index) => index + 1),
        { service: 'Connexion' },
        AUTHOR,
      ),
    )
    const changes = within(list).getByRole('region', { name: 'Modifications (130)' })
    expect(within(changes).getAllByRole('listitem')).toHaveLength(100)
    await user.click(within(changes).getByRole('button', { name: 'Afficher les 30 autres' }))
    const items = within(changes).getAllByRole('listitem')
    expect(items).toHaveLength(130)
    expect(items[100]).toHaveFocus()
  })
})
