import { html, raw } from 'hono/html'
import type { OpenApi, Operation } from './openApi.ts'
import { OPEN_API_STYLE_SHEET } from './openApiStyleSheet.ts'
import { renderOperation } from './renderOperation.ts'

// A template is laid out when the code is formatted: in this element every space counts.
const STYLE = raw(`<style>${OPEN_API_STYLE_SHEET}</style>`)

interface Described {
  method: string
  path: string
  operation: Operation
}

/**
 * The description as a page that explains itself: no script, nothing fetched from anywhere. Its style element holds
 * OPEN_API_STYLE_SHEET and nothing else, so that a Content-Security-Policy can name it by its hash.
 */
export function renderOpenApi({ info, tags, paths }: OpenApi): ReturnType<typeof html> {
  const operations = Object.entries(paths).flatMap(([path, byMethod]) =>
    Object.entries(byMethod).map(([method, operation]): Described => ({ method, path, operation })),
  )
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>API – ${info.title}</title>
        ${STYLE}
      </head>
      <body>
        <main>
          <h1>API of the ${info.title.toLowerCase()}</h1>
          <p>${info.description}</p>
          <p>The same for programs: <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
          <nav aria-label="What it is about">
            <ul>
              ${tags.map(({ name }) => html`<li><a href="#tag-${name}">${name}</a></li>`)}
            </ul>
          </nav>
          ${tags.map(({ name }) => renderTag(name, operations))}
        </main>
      </body>
    </html> `
}

function renderTag(tag: string, operations: readonly Described[]) {
  const own = operations.filter(({ operation }) => operation.tags.includes(tag))
  return html`<section id="tag-${tag}">
    <h2>${tag}</h2>
    ${own.map(({ method, path, operation }) => renderOperation(method, path, operation))}
  </section>`
}
