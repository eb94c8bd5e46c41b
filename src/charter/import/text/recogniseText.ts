import { tryParseJson } from '../../kit/tryParseJson.ts'

/** What a text is by its outer form; a table and a page of plain text are told apart by what stands in them. */
export type TextForm =
  | { kind: 'json'; value: unknown }
  | { kind: 'brokenJson' }
  | { kind: 'script' }
  | { kind: 'cookiesTxt' }
  | { kind: 'html' }
  | { kind: 'markdown' }
  | { kind: 'tableOrPage' }

/** In UTF-16 code units: forms show at the beginning. */
const HEAD = 20_000

export function recogniseText(text: string): TextForm {
  const trimmed = text.trimStart()
  const head = trimmed.slice(0, HEAD)
  if (isCookiesTxt(head)) return { kind: 'cookiesTxt' }
  if (/^[[{]/.test(head)) {
    const value = tryParseJson(trimmed)
    if (value !== undefined) return { kind: 'json', value }
    if (isScript(head)) return { kind: 'script' }
    return /^(?:\{\s*"|\[\s*[{["])/.test(head) ? { kind: 'brokenJson' } : { kind: 'tableOrPage' }
  }
  if (isScript(head)) return { kind: 'script' }
  if (isMarkdown(head)) return { kind: 'markdown' }
  return isHtml(head) ? { kind: 'html' } : { kind: 'tableOrPage' }
}

const NETSCAPE = /^# (?:Netscape )?HTTP Cookie File/i
/** The seven fields: domain, whether subdomains too, path, whether secure, expiry, name, value. */
const COOKIE_LINE = /^(?:#HttpOnly_)?[^\s#]+\t(?:TRUE|FALSE)\t[^\t]*\t(?:TRUE|FALSE)\t/i

function isCookiesTxt(head: string): boolean {
  if (NETSCAPE.test(head)) return true
  const lines = head
    .split(/\r?\n/, 50)
    .filter((line) => line !== '' && (!line.startsWith('#') || COOKIE_LINE.test(line)))
  return lines.length > 0 && lines.slice(0, 5).every((line) => COOKIE_LINE.test(line))
}

/** Names by which the configurations of consent banners are assigned or passed on. */
const CONFIGURED =
  /\b(?:tarteaucitron\.(?:init|user|services|job)\b|(?:klaro|orejime)Config\b|Orejime\.init\b|initCookieConsent\(|CookieConsent\.run\b|cookieconsent\.run\b|(?:export default|module\.exports ?=) ?\{)/i
/** An object literal that is not JSON: a name without quotation marks, or with single ones. */
const LITERAL =
  /^[[{]\s*(?:\/[/*]|(?:[A-Za-z_$][\w$]*|'[^'\n]*')\s*:|\{\s*(?:[A-Za-z_$][\w$]*|'[^'\n]*')\s*:)/

function isScript(head: string): boolean {
  if (isHtml(head) && !/^<script/i.test(head)) return false
  return CONFIGURED.test(head) || LITERAL.test(head) || (BEGINS.test(head) && ASSIGNED.test(head))
}

/** How a program begins: with a comment, what it takes from others, a name, a function. */
const BEGINS =
  /^(?:\/[/*]|(?:import|export|var|let|const|function|async)\b|window\.|\(|["']use strict|[\w$.]{1,80}\s*=\s*[[{])/
/** A list or an object that is given a name, in a program. */
const ASSIGNED =
  /^\s{0,20}(?:export\s+)?(?:(?:var|let|const)\s+[\w$]{1,60}(?:\s*:\s*[\w.<>[\]]{1,80})?|window\.[\w$]{1,60}|[\w$.]{1,80})\s*=\s*(?:[[{]|initCookieConsent\()/m

/** HTML begins with a tag, or with what Windows writes before it on the clipboard. Tags within a table’s cells make no page of it. */
function isHtml(head: string): boolean {
  return /^<(?:[!?]|[a-z][\w-]{0,40}[\s>/])/i.test(head) || /^Version:\d\.\d\s+StartHTML:/i.test(head)
}

/** Lines that only Markdown has: headings by `#`, the rule under a table’s head, the block of facts at the top. */
function isMarkdown(head: string): boolean {
  const lines = head.split(/\r?\n/)
  const isRule = (line: string) => /^[|: -]{3,}$/.test(line) && line.includes('|') && line.includes('--')
  if (lines.some(isRule)) return true
  if (/^---\r?\n/.test(head) && /\n---\r?\n/.test(head)) return true
  const rows = lines.filter((line) => /[;\t]/.test(line))
  return lines.filter((line) => /^#{1,6} \S/.test(line)).length > 1 && rows.length * 2 < lines.length
}
