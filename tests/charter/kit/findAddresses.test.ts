import { describe, expect, it } from 'vitest'
import { findAddresses } from '#charter/kit/findAddresses.ts'
import { measureEffort } from '../../support/effort.ts'

const linked = (text: string) =>
  findAddresses(text).flatMap((piece) => (piece.href === undefined ? [] : [[piece.text, piece.href]]))

describe('web addresses in a text', () => {
  it.each<[text: string, addresses: string[][]]>([
    ['', []],
    ['Rien ici.', []],
    [
      'Voir https://www.cnil.fr/plaintes.',
      [['https://www.cnil.fr/plaintes', 'https://www.cnil.fr/plaintes']],
    ],
    ['Voir www.cnil.fr, puis', [['www.cnil.fr', 'https://www.cnil.fr']]],
    ['(https://a.example/b)', [['https://a.example/b', 'https://a.example/b']]],
    ['https://a.example/b_(c)', [['https://a.example/b_(c)', 'https://a.example/b_(c)']]],
    ['« https://a.example »', [['https://a.example', 'https://a.example']]],
    ['"https://a.example"', [['https://a.example', 'https://a.example']]],
    ['HTTPS://A.example/É?q=1#x !', [['HTTPS://A.example/É?q=1#x', 'HTTPS://A.example/É?q=1#x']]],
    [
      'http://a.example et http://b.example',
      [
        ['http://a.example', 'http://a.example'],
        ['http://b.example', 'http://b.example'],
      ],
    ],
    ['https://user:pw@evil.example/', []],
    ['javascript:alert(1) data:text/html,x ftp://a.example', []],
    ['https://', []],
    ['https://.', []],
    ['www.', []],
    ['www. cnil.fr', []],
    ['awww.cnil.fr x@www.cnil.fr', []],
    ['https://localhost', []],
  ])('%j', (text, addresses) => {
    expect(linked(text)).toEqual(addresses)
    expect(
      findAddresses(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
  })

  it.each(['https://', 'www.', 'https://a.b)', ')', '.'])('takes no longer for many of %j', (piece) => {
    const { effort } = measureEffort(() => findAddresses(`https://a.example/${piece.repeat(100_000)}`))
    expect(effort).toBeLessThan(2000)
  })
})
