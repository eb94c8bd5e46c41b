import { describe, expect, it } from 'vitest'
import { checkLinks } from '#charter/findings/page/checkLinks.ts'
import { readPage } from '#charter/findings/page/readPage.ts'

const flawsOf = (html: string) => checkLinks(readPage(html))
const messagesOf = (html: string) => flawsOf(html).map(({ message }) => message)

describe('A04, the text of links', () => {
  it.each<[html: string, messages: string[]]>([
    ['<a href="https://www.cnil.fr/">Site de la CNIL</a>', []],
    ['<a href="https://www.cnil.fr/"> </a>', ['nameless']],
    ['<a href="https://www.cnil.fr/" aria-label="Site de la CNIL"></a>', []],
    ['<a href="https://www.cnil.fr/"><img src="data:," alt="Site de la CNIL"></a>', []],
    ['<a href="https://www.cnil.fr/"><img src="data:," alt=""></a>', ['nameless']],
    // An anchor is no link.
    ['<a id="x"></a>', []],
    ['<a href="#a">ici</a>', ['vague']],
    ['<a href="#a">Cliquez ici.</a>', ['vague']],
    ['<a href="#a">En savoir plus…</a>', ['vague']],
    ['<a href="#a">READ MORE</a>', ['vague']],
    ['<a href="#a">Cliquez sur ce lien</a>', ['vague']],
    ['<a href="#a">Pour plus d’informations</a>', ['vague']],
    ['<a href="#a">Voir la page suivante</a>', ['vague']],
    ['<a href="#a">Find out more about this</a>', ['vague']],
    ['<a href="#a">Voir la page des droits</a>', []],
    ['<a href="#a">En savoir plus sur vos droits</a>', []],
    ['<a href="https://www.cnil.fr/">https://www.cnil.fr/</a>', ['rawAddress']],
    ['<a href="https://www.cnil.fr/">www.cnil.fr</a>', ['rawAddress']],
    ['<a href="https://data.example.fr/">data.example.fr</a>', ['rawAddress']],
    ['<a href="https://data.example.fr/">Portail data.example.fr</a>', []],
    ['<a href="mailto:dpo@example.fr">dpo@example.fr</a>', []],
    ['<a href="tel:+33123456789">01 23 45 67 89</a>', []],
    ['<a href="https://a.example/" target="_blank">Politique de Matomo</a>', ['windowUnannounced']],
    ['<a href="https://a.example/" target="_blank">Politique de Matomo (nouvelle fenêtre)</a>', []],
    ['<a href="https://a.example/" target="_blank">Politique de Matomo (nouvel onglet)</a>', []],
    ['<a href="https://a.example/x">Aide</a> <a href="https://a.example/y">aide</a>', ['sameName']],
    ['<a href="https://a.example/">Aide</a> <a href="https://a.example">Aide</a>', []],
  ])('%s: %j', (html, messages) => {
    expect(messagesOf(html)).toEqual(messages)
  })

  it('says once for the lists of cookies what may stand there a thousand times', () => {
    const row = '<tr><td><a href="https://a.example/">a.example</a></td></tr>'
    expect(flawsOf(`<table id="category-1">${row.repeat(1000)}</table>`)).toEqual([
      {
        rule: 'A04',
        severity: 'advice',
        message: 'rawAddressInLists',
        args: { name: 'a.example', count: 1000 },
        aspect: 'rawAddressInLists ',
        sectionId: null,
      },
    ])
  })

  it('only advises on what RGAA 6.1 allows', () => {
    const severityOf = (html: string) => flawsOf(html).map(({ severity }) => severity)
    expect(severityOf('<a href="https://www.cnil.fr/">www.cnil.fr</a>')).toEqual(['advice'])
    expect(severityOf('<a href="#a">le site</a> <a href="#b">Le site</a>')).toContain('advice')
    expect(severityOf('<a href="#a">ici</a>')).toEqual([undefined])
  })

  it('says nothing of a link that the page made of an address in a text, to which nobody gave words', () => {
    expect(flawsOf('<a class="address" href="https://www.cnil.fr/">www.cnil.fr</a>')).toEqual([])
  })

  it('takes the name of the platform for a name, though it is an address', () => {
    const facts = readPage('<a href="https://data.example.fr/">data.example.fr</a>')
    expect(checkLinks(facts, { platformName: 'data.example.fr' })).toEqual([])
    expect(checkLinks(facts, { platformName: 'www.example.fr' })).toHaveLength(1)
  })

  it('says how many addresses one name has', () => {
    const links = ['x', 'y', 'z', 'x'].map((path) => `<a href="https://a.example/${path}">Aide</a>`)
    expect(flawsOf(links.join(' ')).map(({ args }) => args)).toEqual([{ name: 'Aide', count: 3 }])
  })

  it.each([
    ['after its first 300', '', 'a'.repeat(299)],
    ['before white space that counts for less', ' '.repeat(301), 'a'.repeat(298)],
  ])('cuts a name between characters, never through one: %s', (_, spaces, cut) => {
    const name = `${cut}${spaces}😀`
    const links = ['x', 'y'].map((path) => `<a href="https://a.example/${path}">${name}</a>`)
    expect(flawsOf(links.join(' ')).map(({ args }) => args)).toEqual([{ name: cut, count: 2 }])
  })
})
