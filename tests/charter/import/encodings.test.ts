import { describe, expect, it } from 'vitest'
import { decodeText } from '#charter/import/text/decodeText.ts'
import { readFile } from '#charter/import/readFile.ts'
import { recogniseText } from '#charter/import/text/recogniseText.ts'
import { bytesOf, utf16 } from './bytesOf.ts'

describe('the encoding of a text', () => {
  it.each([
    ['UTF-8', bytesOf('Durée ; l’éditeur'), 'utf-8', 'Durée ; l’éditeur'],
    ['UTF-8 with its mark', new Uint8Array([0xef, 0xbb, 0xbf, 0x61]), 'utf-8', 'a'],
    ['UTF-16, little end first, with its mark', utf16('\uFEFFDurée', 'le'), 'utf-16le', 'Durée'],
    ['UTF-16, little end first', utf16('Nom;Durée', 'le'), 'utf-16le', 'Nom;Durée'],
    ['UTF-16, big end first', utf16('Nom;Durée', 'be'), 'utf-16be', 'Nom;Durée'],
    ['windows-1252', new Uint8Array([0x6c, 0x92, 0xe9, 0x80]), 'windows-1252', 'l’é€'],
  ])('is found: %s', (_, bytes, encoding, text) => {
    expect(decodeText(bytes)).toEqual({ text, encoding, oddLines: [] })
  })

  it('can be overruled', () => {
    expect(decodeText(bytesOf('é'), 'windows-1252').text).toBe('Ã©')
  })

  it('is told line by line where a file has two, and the odd lines are named', () => {
    const mixed = new Uint8Array([...bytesOf('Durée\nÉditeur\n'), 0xe9, 0x74, 0xe9, 0x0a])
    expect(decodeText(mixed)).toEqual({ text: 'Durée\nÉditeur\nété\n', encoding: 'utf-8', oddLines: [3] })
  })
})

describe('a file that is no text', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty', {}],
    ['white space', bytesOf(' \r\n\t'), 'empty', {}],
    ['a PDF', bytesOf('%PDF-1.7 …'), 'otherFile', { kind: 'PDF' }],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2]), 'otherFile', { kind: 'PNG' }],
    ['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 0, 0, 0, 3]), 'binary', {}],
    [
      'an old workbook',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1]),
      'oldWorkbook',
      {},
    ],
    [
      'a workbook with a password',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...utf16('EncryptedPackage', 'le')]),
      'passwordProtected',
      {},
    ],
    ['21 MB', new Uint8Array(21_000_000), 'tooLarge', { max: 20 }],
  ])('is refused in words: %s', (_, bytes, code, args) => {
    expect(readFile(bytes).result).toEqual({ ok: false, unreadable: { code, args } })
  })
})

describe('the form of a text', () => {
  it.each([
    ['{"log": {}}', 'json'],
    ['[{"a": 1}, {', 'brokenJson'],
    ['[1] Registre;Nom', 'tableOrPage'],
    ['Nom;Description\n_ga;<p>Mesure</p>', 'tableOrPage'],
    ['# Export\n# du registre\nNom;But\n_ga;a\n_gid;b', 'tableOrPage'],
    ['<https://www.ville.fr> et ses cookies', 'tableOrPage'],
    ['Version:0.9\r\nStartHTML:00000097\r\n<html><p>a</p></html>', 'html'],
    ['{"log": {', 'brokenJson'],
    ['# Netscape HTTP Cookie File\n', 'cookiesTxt'],
    ['.example.fr\tTRUE\t/\tFALSE\t0\tname\tvalue', 'cookiesTxt'],
    ['tarteaucitron.init({ privacyUrl: "" })', 'script'],
    ['var klaroConfig = { services: [] }', 'script'],
    ['{ purposes: [{ id: "a" }] }', 'script'],
    ['<!doctype html><p>Bonjour', 'html'],
    ['<meta charset="utf-8"><table><tr><td>a</td></tr></table>', 'html'],
    ['## Cookies\n\nTexte\n\n### Détail', 'markdown'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'markdown'],
    ['Nom;Durée\n_ga;13 mois', 'tableOrPage'],
    ['Charte cookies\n\nNous utilisons des cookies.', 'tableOrPage'],
  ])('is seen at its beginning: %s', (text, kind) => {
    expect(recogniseText(text).kind).toBe(kind)
  })
})
