import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PasteNote, readPaste } from '#charter/paste/readPaste.ts'
import { escapeHtml } from '#charter/kit/html.ts'
import { sanitiseRichText } from '#charter/richText/sanitiseRichText.ts'
import { aTagSoup } from '../richText/aTagSoup.ts'
import { rounds } from '../../support/rounds.ts'

// A stand-in for the address of the platform.
const completeLink = (address: string) =>
  address.startsWith('/') ? `https://data.exemple.fr${address}` : keepWeb(address)
const keepWeb = (address: string) => (/^(https|mailto|tel):/.test(address) ? address : null)
const htmlOf = (html: string) => readPaste(html, completeLink).html
const notesOn = (html: string) => readPaste(html, completeLink).notes

describe('the links of a pasted text', () => {
  it('are completed, which is said', () => {
    const html = '<p>Voir <a href=" /aide ">la <b>page</b></a>.</p>'
    expect(readPaste(html, completeLink)).toEqual({
      html: '<p>Voir <a href="https://data.exemple.fr/aide">la <strong>page</strong></a>.</p>',
      notes: [{ type: 'linkCompleted', words: 'la page', address: 'https://data.exemple.fr/aide' }],
    })
  })

  it.each(['#haut', '', 'file:///C:/a.docx', 'javascript:alert(1)'])(
    'lose one that leads nowhere, which is said, and keep its words: %s',
    (href) => {
      expect(readPaste(`<p>Voir <a href="${href}">la <b>page</b></a>.</p>`, completeLink)).toEqual({
        html: '<p>Voir la <strong>page</strong>.</p>',
        notes: [{ type: 'linkRemoved', words: 'la page', address: href }],
      })
    },
  )

  it.each(['https://www.cnil.fr/', 'mailto:dpo@exemple.fr', 'tel:+33123456789'])('keep %s unsaid', (href) => {
    const html = `<p><a href="${href}">mot</a></p>`
    expect(readPaste(html, completeLink)).toEqual({ html, notes: [] })
  })

  it('are not spoken of where they are only places, or hold no words', () => {
    expect(notesOn('<p><a name="_Toc1"></a><a href="#a"></a>mot</p>')).toEqual([])
  })

  it('are completed or removed in a text copied from another editor of this kind too', () => {
    const html =
      '<meta charset="utf-8"><ul data-pm-slice="3 3 []"><li><p><a href="/aide">aide</a> <a href="#a">haut</a></p></li></ul>'
    expect(readPaste(html, completeLink)).toEqual({
      html: '<meta charset="utf-8"><ul data-pm-slice="3 3 []"><li><p><a href="https://data.exemple.fr/aide">aide</a> haut</p></li></ul>',
      notes: [
        { type: 'linkCompleted', words: 'aide', address: 'https://data.exemple.fr/aide' },
        { type: 'linkRemoved', words: 'haut', address: '#a' },
      ],
    })
  })
})

describe('what a paste loses', () => {
  it.each<[string, PasteNote[]]>([
    ['<img src="x.png" alt="carte">', [{ type: 'lost', what: 'image', tag: 'img' }]],
    ['<picture><source srcset="x"><img src="x"></picture>', [{ type: 'lost', what: 'image', tag: 'img' }]],
    ['<svg><title>t</title><path d=""/></svg>', [{ type: 'lost', what: 'image', tag: 'svg' }]],
    ['<canvas></canvas>', [{ type: 'lost', what: 'image', tag: 'canvas' }]],
    ['<iframe src="https://a.fr"></iframe>', [{ type: 'lost', what: 'frame', tag: 'iframe' }]],
    ['<object data="a"><embed src="a"></object>', [{ type: 'lost', what: 'frame', tag: 'object' }]],
    ['<video><source src="a"></video>', [{ type: 'lost', what: 'media', tag: 'video' }]],
    ['<audio src="a"></audio>', [{ type: 'lost', what: 'media', tag: 'audio' }]],
    ['<button>Accepter</button>', [{ type: 'lost', what: 'control', tag: 'button' }]],
    [
      '<form><label>Nom</label><input><input type="hidden"></form>',
      [{ type: 'lost', what: 'control', tag: 'input' }],
    ],
    ['<select><option>a</option></select>', [{ type: 'lost', what: 'control', tag: 'select' }]],
    ['<textarea>a</textarea>', [{ type: 'lost', what: 'control', tag: 'textarea' }]],
    ['<script>alert(1)</script>', [{ type: 'lost', what: 'script', tag: 'script' }]],
    ['<my-map zoom="3"></my-map>', [{ type: 'lost', what: 'other', tag: 'my-map' }]],
    ['<my-box><img src="x"></my-box>', [{ type: 'lost', what: 'image', tag: 'img' }]],
    ['<my-box>mots</my-box><section><time>2 mai</time></section><o:p></o:p><hr><p></p>', []],
    ['<p style="color:red" class="a"><font size="2">mots</font></p>', []],
  ])('%s', (html, notes) => {
    expect(notesOn(`<p>avant</p>${html}<p>après</p>`)).toEqual(notes)
    expect(htmlOf(`<p>avant</p>${html}<p>après</p>`)).toMatch(/^<p>avant<\/p>.*<p>après<\/p>$/)
  })
})

it('changes nothing of a clean text, and gives what the charter keeps of any', () => {
  fc.assert(
    fc.property(aTagSoup, (html) => {
      const pasted = htmlOf(html)
      expect(sanitiseRichText(pasted)).toBe(pasted)
      expect(pasted).toBe(sanitiseRichText(html))
    }),
    { numRuns: rounds(2000, 200) },
  )
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      expect(htmlOf(`<p>${escapeHtml(text)}</p>`)).toBe(sanitiseRichText(`<p>${escapeHtml(text)}</p>`))
    }),
    { numRuns: rounds(500, 100) },
  )
})

describe('the language of a pasted passage', () => {
  it('is kept as a page says it', () => {
    expect(htmlOf('<p>Le <span lang="en">Do Not Track</span></p>')).toBe(
      '<p>Le <span lang="en">Do Not Track</span></p>',
    )
  })

  it.each([
    '<p class="MsoNormal"><span lang="EN-US" style="mso-ansi-language:EN-US">Un texte</span></p>',
    '<meta name="generator" content="LibreOffice 7.4"><p><span lang="de-DE">Un texte</span></p>',
  ])('is left to the text where a word processor names that of the keyboard: %s', (html) => {
    expect(htmlOf(html)).toBe('<p>Un texte</p>')
  })
})

it('loses a tag that is cut off, and leaves no half of a character of it', () => {
  expect(htmlOf('<p>a</p></t 𐀀')).toBe('<p>a</p>')
})
