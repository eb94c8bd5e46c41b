import { describe, expect, it } from 'vitest'
import { checkReach } from './checkReach.ts'

const VIEWPORT = '<meta name="viewport" content="width=device-width, initial-scale=1">'
const messagesOf = (html: string) => checkReach(html).map(({ message }) => message)
const TABLE = '<table><caption><h2 id="t">T</h2></caption></table>'

describe('A06, reach as far as the source decides it', () => {
  it.each<[html: string, messages: string[]]>([
    ['', []],
    [`<section class="table" tabindex="0" aria-labelledby="t">${TABLE}</section>`, []],
    [`<div tabindex="0" role="region" aria-label="Cookies">${TABLE}</div>`, []],
    [TABLE, ['regionMissing']],
    [`<section class="table" aria-labelledby="t">${TABLE}</section>`, ['regionUnfocusable']],
    [`<section class="table" tabindex="-1" aria-labelledby="t">${TABLE}</section>`, ['regionUnfocusable']],
    [`<section class="table" tabindex="0">${TABLE}</section>`, ['regionNameless']],
    [`<section class="table" tabindex="0" aria-label=" ">${TABLE}</section>`, ['regionNameless']],
    [`<section class="table" tabindex="0" aria-labelledby="u">${TABLE}</section>`, ['regionNameless']],
    ['<p tabindex="1">a</p>', ['focusOrder']],
    ['<p tabindex="0">a</p>', []],
    ['<style>a:focus { outline: none }</style>', ['focusHidden']],
    ['<style>:focus-visible { outline: 0 }</style>', ['focusHidden']],
    ['<style>:focus-visible { outline: 3px solid }</style>', []],
    ['<style>a { outline: none }</style>', []],
  ])('%s: %j', (html, messages) => {
    expect(messagesOf(VIEWPORT + html)).toEqual(messages)
  })

  it.each<[content: string, messages: string[]]>([
    ['width=device-width', []],
    ['width=device-width, maximum-scale=2', []],
    ['width=device-width, maximum-scale=1.99', ['zoomForbidden']],
    ['width=device-width,user-scalable=no', ['zoomForbidden']],
    ['User-Scalable = 0', ['zoomForbidden']],
    ['user-scalable=yes', []],
  ])('viewport %s: %j', (content, messages) => {
    expect(messagesOf(`<meta name="viewport" content="${content}">`)).toEqual(messages)
  })

  it('misses the viewport', () => {
    expect(messagesOf('<p>a</p>')).toEqual(['viewportMissing'])
  })
})
