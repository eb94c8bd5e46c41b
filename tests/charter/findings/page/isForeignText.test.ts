import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isForeignText } from '#charter/findings/page/readabilityFrenchText.ts'
import { readWords } from '#charter/findings/recordWords.ts'

describe('A08, a text in another language on a French page', () => {
  it.each([
    ['Used by Google to store user preferences', true],
    ['Cookie "Do Not Track" respecté', false],
    ['This cookie is used to measure visits of the website.', true],
    ['Se souvenir de l’utilisateur d’une page à une autre.', false],
    ['', false],
    ['Used by Matomo for counting visits monthly', true],
    ['Preserves user session state across page requests.', true],
    ['Registers a unique ID that identifies a returning user’s device.', true],
    ['Tries to estimate the users’ bandwidth on pages with integrated YouTube videos.', true],
    ['Saves the language choice', true],
    ['Wird verwendet, um die Sprache des Benutzers zu speichern und anzuzeigen.', true],
    ['Utilizada para guardar el idioma del usuario durante la sesión.', true],
    ['Questo cookie viene utilizzato per memorizzare la lingua dell’utente.', true],
    ['Deze cookie wordt gebruikt om de taal van de gebruiker te onthouden.', true],
    ['Armazena o idioma do usuário para as próximas visitas.', true],
    // French, whatever it borrows.
    ['Répartit les requêtes entre les serveurs (load balancing).', false],
    ['Retient le user ID de Google Analytics.', false],
    ['Session PHP', false],
    ['Langue', false],
    ['Cookie first party de Matomo, id unique', false],
    ['Mémorise le choix de la langue de l’utilisateur', false],
    // As many English as French words, then more.
    ['Le bandeau de la page dit « used by the »', false],
    ['Le bandeau de la page dit « used by the user »', true],
    ['THE COOKIE IS USED BY THE SITE OWNERS', true],
  ])('%j: %s', (text, expected) => {
    expect(isForeignText(readWords(text), 'fr')).toBe(expected)
  })

  it('has nothing to say of an English page', () => {
    expect(isForeignText(readWords('This cookie is used to measure visits of the website.'), 'en')).toBe(
      false,
    )
  })

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect([true, false]).toContain(isForeignText(readWords(text), 'fr'))
      }),
    )
  })
})
