import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RICH_TEXT_MAX, richText } from '#charter/register/richText.ts'
import { sanitiseRichText } from '#charter/richText/sanitiseRichText.ts'
import { aTagSoup } from './aTagSoup.ts'

describe('formatted text', () => {
  // HTML from react-admin's rich-text input (TipTap 3), and the part that a charter keeps.
  it.each([
    ['<p>Un <strong>cookie</strong> <em>est</em> <u>une</u> <s>suite</s> <code>_ga</code></p>', 'same'],
    ['<p>une ligne<br>et une autre</p>', 'same'],
    ['<p>Le signal <span lang="en">Do Not <strong>Track</strong></span> est respecté</p>', 'same'],
    [
      '<p><span lang="en">a <span lang="de">b</span> <span lang="en">c</span></span></p>',
      '<p><span lang="en">a <span lang="de">b</span> c</span></p>',
    ],
    [
      '<p><span lang="EN-us" class="x">a</span> <span lang="zh-hant-tw">b</span></p>',
      '<p><span lang="en-US">a</span> <span lang="zh-Hant-TW">b</span></p>',
    ],
    [
      '<p><span lang="rcf">Bonzour</span> <span lang="français">a</span> <span lang="">b</span></p>',
      '<p><span lang="rcf">Bonzour</span> a b</p>',
    ],
    ['<p>a<span lang="en"> </span>b</p>', '<p>a b</p>'],
    ['<ul><span lang="en"><li>un</li><li>deux</li></span></ul>', '<ul><li>un</li><li>deux</li></ul>'],
    ['<p lang="en">a</p><strong lang="en">b</strong>', '<p>a</p><p><strong>b</strong></p>'],
    ['<h3>Titre</h3><p>texte</p><h4>Sous-titre</h4>', 'same'],
    ['<h1>Titre</h1><p>texte</p><h2>Sous-titre</h2>', '<h3>Titre</h3><p>texte</p><h4>Sous-titre</h4>'],
    ['<ul><li><p>un</p></li><li><p>deux</p></li></ul>', '<ul><li>un</li><li>deux</li></ul>'],
    [
      '<ol><li><p>un</p><ul><li><p>sous un</p></li></ul></li></ol>',
      '<ol><li>un<ul><li>sous un</li></ul></li></ol>',
    ],
    ['<ol start="3"><li><p>trois</p></li></ol>', '<ol start="3"><li>trois</li></ol>'],
    ['<ul><li><p>un</p><p>encore un</p></li></ul>', '<ul><li><p>un</p><p>encore un</p></li></ul>'],
    ['<blockquote><p>« cité »</p></blockquote>', 'same'],
    ['<pre><code>a = 1\n  b</code></pre>', 'same'],
    [
      '<p><a target="_blank" rel="noopener noreferrer nofollow" href="https://www.cnil.fr/fr?a=1&amp;b=2">CNIL</a></p>',
      '<p><a href="https://www.cnil.fr/fr?a=1&amp;b=2">CNIL</a></p>',
    ],
    ['<p><a href="mailto:dpo@example.fr">écrire</a> ou <a href="tel:+262262487000">appeler</a></p>', 'same'],
    [
      '<table style="min-width: 50px"><colgroup><col style="min-width: 25px"><col style="min-width: 25px"></colgroup><tbody>' +
        '<tr><th colspan="1" rowspan="1"><p>Pays</p></th><th colspan="1" rowspan="1"><p>Garantie</p></th></tr>' +
        '<tr><td colspan="1" rowspan="1"><p>France</p></td><td colspan="1" rowspan="1"><p></p></td></tr></tbody></table>',
      '<table><thead><tr><th scope="col">Pays</th><th scope="col">Garantie</th></tr></thead>' +
        '<tbody><tr><td>France</td><td></td></tr></tbody></table>',
    ],
    [
      '<table><tbody><tr><td></td><th>2025</th></tr><tr><th>Visites</th><td colspan="2"><p>a</p><p>b</p></td></tr></tbody></table>',
      '<table><thead><tr><td></td><th scope="col">2025</th></tr></thead>' +
        '<tbody><tr><th scope="row">Visites</th><td colspan="2"><p>a</p><p>b</p></td></tr></tbody></table>',
    ],
    ['<p style="text-align: center">milieu</p>', '<p>milieu</p>'],
    ['<p><mark data-color="red" style="background-color: red">surligné</mark></p>', '<p>surligné</p>'],
    ['<p><span style="color: red">rouge</span></p><hr><p></p><p>fin</p>', '<p>rouge</p><p>fin</p>'],
  ])('%s', (html, sanitised) => {
    expect(sanitiseRichText(html)).toBe(sanitised === 'same' ? html : sanitised)
  })

  // HTML from word processors, other editors and programs.
  it.each([
    ['nu, sans balise', '<p>nu, sans balise</p>'],
    ['<div>un</div><div>deux</div>', '<p>un</p><p>deux</p>'],
    [
      '<b>gras</b> <i>italique</i> <strike>barré</strike> <del>x</del> <ins>y</ins>',
      '<p><strong>gras</strong> <em>italique</em> <s>barré</s> <s>x</s> <u>y</u></p>',
    ],
    ['<ul><li>un</li><ul><li>sous un</li></ul></ul>', '<ul><li>un<ul><li>sous un</li></ul></li></ul>'],
    ['<li>sans liste</li>', '<p>sans liste</p>'],
    ['<p>avant<ul><li>x</li></ul>après</p>', '<p>avant</p><ul><li>x</li></ul><p>après</p>'],
    ['<strong><p>un</p><p>deux</p></strong>', '<p>un</p><p>deux</p>'],
    ['<p>\n   beaucoup \t d’espace\n</p>\n\n<p>&nbsp;</p>', '<p>beaucoup d’espace</p>'],
    ['<p>avant\u00A0: « x »</p>', '<p>avant\u00A0: « x »</p>'],
    ['<p><br></p><p><strong> </strong></p><ul><li></li></ul><h3></h3><table></table>', ''],
    ['<p>a<strong> </strong>b</p>', '<p>a b</p>'],
    ['<p><strong>a<strong>b</strong></strong></p>', '<p><strong>ab</strong></p>'],
    ['<h2>a</h2><h5>b</h5><h5>c</h5><h3>d</h3>', '<h3>a</h3><h4>b</h4><h4>c</h4><h4>d</h4>'],
    [
      '<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5><h6>f</h6>',
      '<h3>a</h3><h4>b</h4><h5>c</h5><h6>d</h6><h6>e</h6><h6>f</h6>',
    ],
    [
      `${'<ul><li>'.repeat(9)}x${'</li></ul>'.repeat(9)}`,
      `${'<ul><li>'.repeat(6)}x${'</li></ul>'.repeat(6)}`,
    ],
    [
      '<blockquote><h2>x</h2><table><tr><td>y</td></tr></table></blockquote>',
      '<blockquote><p>x</p><p>y</p></blockquote>',
    ],
    [
      '<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>',
      '<table><tbody><tr><td><p>a</p><p>b</p></td></tr></tbody></table>',
    ],
    [
      '<table><thead><tr><td>a</td></tr></thead><tr><td>b</td></tr></table>',
      '<table><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
    ],
    [
      '<table><caption><p>titre</p></caption><tr><td colspan="9999">a</td></tr></table>',
      '<table><caption>titre</caption><tbody><tr><td colspan="100">a</td></tr></tbody></table>',
    ],
    ['<p>1 < 2 & "3" > \'2\'</p>', '<p>1 &lt; 2 &amp; "3" &gt; \'2\'</p>'],
    [
      '<p><a href="/mentions">relatif</a> <a>nu</a> <a href="#x">ancre</a> <a href="https://a.fr"></a></p>',
      '<p>relatif nu ancre</p>',
    ],
    ['<p>عربي <strong>مرحبا</strong> 😀 \u202Eabc</p>', '<p>عربي <strong>مرحبا</strong> 😀 \u202Eabc</p>'],
    ['<p>a</p></t 𐀀', '<p>a</p>'],
    ['', ''],
  ])('%s', (html, sanitised) => {
    expect(sanitiseRichText(html)).toBe(sanitised)
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(aTagSoup, (html) => {
        const once = sanitiseRichText(html)
        expect(sanitiseRichText(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps every word of what it takes the tags from', () => {
    const words = (html: string) => html.replace(/<[^>]*>/g, '').match(/mot\d+/g) ?? []
    fc.assert(
      fc.property(aTagSoup, (html) => {
        expect(words(sanitiseRichText(html)).toSorted()).toEqual(words(html).toSorted())
      }),
      { numRuns: 1000 },
    )
  })
})

describe('formatted text on its way in', () => {
  it('is cleaned, and empty where a form sends nothing', () => {
    expect(richText.parse('<p onclick="x()">a<script>b</script></p>')).toBe('<p>a</p>')
    expect(richText.parse(null)).toBe('')
  })

  it('is refused when it is too long, or would be once written as HTML', () => {
    expect(richText.safeParse('a'.repeat(RICH_TEXT_MAX + 1)).success).toBe(false)
    expect(richText.safeParse('<'.repeat(RICH_TEXT_MAX)).success).toBe(false)
    expect(richText.safeParse('é'.repeat(RICH_TEXT_MAX - 7)).success).toBe(true)
  })

  it.each([
    ['a\0b', 'errors.controlCharacter'],
    ['a\uD800b', 'errors.unknownCharacter'],
    ['<p>a&shy;b</p>', 'errors.invisibleCharacter'],
    ['<p><a href="https://example.fr/\u202Ea">b</a></p>', 'errors.directionCharacter'],
  ])('is refused with what nobody sees: %j', (html, message) => {
    expect(richText.safeParse(html).error?.issues[0]?.message).toBe(message)
  })
})
