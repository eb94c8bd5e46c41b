import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { answerCached, cacheBody, type CachedBody } from '#server/http/cachedBody.ts'
import { HOST_STYLE_SHEET_SOURCE, SECURITY_HEADERS, STYLE_SHEET_SOURCE } from '#server/http/policies.ts'

/** All files of the administration, in memory: no path of a request ever reaches the disk. */
export interface AdminFiles {
  /** Null when the administration was not built. */
  page: AdminPage | null
  /** The files that the page loads, by the path in their address. */
  files: ReadonlyMap<string, CachedBody>
}

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}

const PAGE = 'index.html'

/** Reads the built administration, a few megabytes, into memory. A missing folder counts as an empty one. */
export function readAdminFiles(folder: string): AdminFiles {
  const names = listFiles(folder)
  const compressed = new Set(names.filter((name) => name.endsWith('.br')))
  const files = names
    .filter((name) => !compressed.has(name) && TYPES[extname(name)] !== undefined)
    .map((name): [string, CachedBody] => {
      const body = readBytes(join(folder, name))
      const brotli = compressed.has(`${name}.br`) ? readBytes(join(folder, `${name}.br`)) : null
      const path = `/${name.replaceAll(sep, '/')}`
      return [path, cacheBody(body, brotli, headersOf(path, body))]
    })
  const page = names.includes(PAGE) ? readAdminPage(readFileSync(join(folder, PAGE), 'utf8')) : null
  return { page, files: new Map(files) }
}

function listFiles(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  } catch {
    return []
  }
}

function readBytes(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(path))
}

/** A worker has the policy of its own file: the one in which files are read can send nothing anywhere. */
const SCRIPT_POLICY = "default-src 'none'; script-src 'self'; frame-ancestors 'none'"

function headersOf(path: string, body: Uint8Array): Record<string, string> {
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 27)
  return {
    ...SECURITY_HEADERS,
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    ...(path.endsWith('.js') ? { 'content-security-policy': SCRIPT_POLICY } : {}),
    // The name of a built asset changes with its content.
    'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: `"${digest}"`,
  }
}

/** Answers with the file at `path`, compressed if the browser accepts it; null when there is no such file. */
export function answerFile({ files }: AdminFiles, path: string, request: Request): Response | null {
  const file = files.get(path)
  return file === undefined ? null : answerCached(file, request)
}

/** The built page, split where each answer inserts its nonce. */
export type AdminPage = readonly string[]

function readAdminPage(html: string): AdminPage {
  return html.split(NONCE_PLACEHOLDER)
}

/**
 * Answers with the page around the screens. `nonce` (128 random bits, in base64) stands in its policy and in its text,
 * and in no other answer: the page is therefore never cached and has no ETag.
 */
export function answerAdminPage(page: AdminPage, request: Request, nonce: string): Response {
  const html = page.join(nonce)
  const headers = {
    ...SECURITY_HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(Buffer.byteLength(html)),
    'cache-control': 'no-store',
    'content-security-policy': pagePolicy(nonce),
  }
  return new Response(request.method === 'HEAD' ? null : html, { headers })
}

/**
 * Builds the policy of the screens. Scripts come from our files only. MUI and the text editor create their style sheets
 * by script, and mark them with the nonce. The previews of the charter, alone and pasted into a page, inherit the
 * policy, so it contains the hashes of their style sheets.
 */
function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}' ${STYLE_SHEET_SOURCE} ${HOST_STYLE_SHEET_SOURCE}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Marks the places of the nonce in the built page. */
export const NONCE_PLACEHOLDER = 'NONCE-OF-THIS-ANSWER'
