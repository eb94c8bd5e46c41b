import { fireEvent, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { I18nContextProvider } from 'react-admin'
import { beforeEach, describe, expect, it } from 'vitest'
import { loadI18nProvider } from '#admin/kit/language.ts'
import { OrderableList } from '#admin/ordering/OrderableList.tsx'

const french = await loadI18nProvider('fr')

const FRUITS = ['Ananas', 'Banane', 'Cerise'].map((name, index) => ({ id: index + 1, name }))

function Fruits() {
  const [fruits, setFruits] = useState(FRUITS)
  return (
    <I18nContextProvider value={french}>
      <OrderableList items={fruits} label="Fruits" nameOf={({ name }) => name} onReorder={setFruits}>
        {({ name }) => <span>{name}</span>}
      </OrderableList>
    </I18nContextProvider>
  )
}

const order = () =>
  within(screen.getByRole('list', { name: 'Fruits' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent)

const button = (act: string, name: string) =>
  screen.getByRole('button', { name: `${act} «\u00a0${name}\u00a0»` })

// jsdom gives all elements the same position; here each row stands 50 pixels below the previous one.
beforeEach(() => {
  HTMLElement.prototype.getBoundingClientRect = function () {
    const line = this.closest('li')
    const index = line ? [...(line.parentElement?.children ?? [])].indexOf(line) : 0
    return new DOMRect(0, index * 50, 300, 50)
  }
})

describe('OrderableList', () => {
  it('moves an item by one place with its buttons, says where it is and keeps the keyboard there', async () => {
    const user = userEvent.setup()
    render(<Fruits />)
    await user.click(button('Descendre', 'Ananas'))
    expect(order()).toEqual(['Banane', 'Ananas', 'Cerise'])
    expect(screen.getByText(/Ananas.*est en position 2 sur 3/)).toBeVisible()
    expect(button('Descendre', 'Ananas')).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(order()).toEqual(['Banane', 'Cerise', 'Ananas'])
    expect(button('Descendre', 'Ananas')).toHaveFocus()
  })

  it('goes no further than its ends, and keeps the keyboard', async () => {
    const user = userEvent.setup()
    render(<Fruits />)
    expect(button('Monter', 'Ananas')).toHaveAttribute('aria-disabled', 'true')
    await user.click(button('Monter', 'Ananas'))
    expect(order()).toEqual(['Ananas', 'Banane', 'Cerise'])
    expect(button('Monter', 'Ananas')).toHaveFocus()
  })

  it('is put in order with the keyboard on the handle, and says each step', async () => {
    render(<Fruits />)
    const handle = button('Déplacer', 'Ananas')
    expect(handle).toHaveAccessibleDescription(/Appuyez sur Espace pour saisir la ligne/)
    handle.focus()
    const press = async (code: string) => {
      fireEvent.keyDown(document.activeElement ?? document.body, { code })
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    await press('Space')
    expect(await screen.findByText(/Ananas.*est saisi, en position 1 sur 3/)).toBeInTheDocument()
    await press('ArrowDown')
    expect(await screen.findByText(/Ananas.*passe en position 2 sur 3/)).toBeInTheDocument()
    await press('Space')
    expect(await screen.findByText(/Ananas.*est en position 2 sur 3/)).toBeInTheDocument()
    expect(order()).toEqual(['Banane', 'Ananas', 'Cerise'])
  })

  it('gives up with Escape', async () => {
    render(<Fruits />)
    button('Déplacer', 'Ananas').focus()
    const press = async (code: string) => {
      fireEvent.keyDown(document.activeElement ?? document.body, { code })
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    await press('Space')
    await press('ArrowDown')
    await press('Escape')
    expect(await screen.findByText(/Ananas.*est resté à sa place/)).toBeInTheDocument()
    expect(order()).toEqual(['Ananas', 'Banane', 'Cerise'])
  })
})
