import { html, raw } from 'hono/html'
import type { JsonSchema, OpenApi, Operation } from './openApi.ts'
import { OPEN_API_STYLE_SHEET } from './openApiStyleSheet.ts'
import { describeSchema } from './describeSchema.ts'

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

type Html = ReturnType<typeof html>

const REQUIRED = 'required; '

/** An operation for people: who may, what it takes and what it answers. */
function renderOperation(method: string, path: string, operation: Operation): Html {
  const { operationId, summary, description, parameters, requestBody, responses } = operation
  const [type, body] = Object.entries(requestBody?.content ?? {})[0] ?? []
  return html`
    <section id="${operationId}">
      <h3><code>${method.toUpperCase()} ${path}</code></h3>
      <p>${summary}.</p>
      <p class="who">${description}</p>
      ${renderTable(
        'What its address says',
        ['Parameter', 'What it is'],
        parameters.map(({ name, required, description, schema }) => [
          name,
          `${required ? REQUIRED : ''}${description}; ${describeSchema(schema)}`,
        ]),
      )}
      ${body === undefined ? '' : renderBody(type, body.schema)}
      ${renderTable(
        'What it answers',
        ['Status', 'What it says'],
        Object.entries(responses).map(([status, { description, content }]) => [
          status,
          `${description} (${Object.keys(content).join(', ')})`,
        ]),
      )}
    </section>
  `
}

function renderBody(type: string | undefined, schema: JsonSchema): Html {
  const { properties = {}, required = [] } = schema
  if (type !== 'application/json') return html`<p>Its body is ${type}: ${describeSchema(schema)}.</p>`
  const rows = Object.entries(properties).map(([name, schema]): Row => {
    const words = typeof schema === 'boolean' ? 'anything' : describeSchema(schema)
    return [name, required.includes(name) ? REQUIRED + words : words]
  })
  if (rows.length === 0) return html`<p>Its body is an empty object, <code>{}</code>.</p>`
  return renderTable('The fields of its body', ['Field', 'What it may be'], rows)
}

type Row = readonly [string, string]

function renderTable(caption: string, [first, second]: Row, rows: readonly Row[]): Html {
  if (rows.length === 0) return html``
  return html`
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${first}</th>
          <th scope="col">${second}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, text]) =>
            html`<tr>
              <th scope="row"><code>${name}</code></th>
              <td>${text}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  `
}
