import { html } from 'hono/html'
import { describeSchema } from './describeSchema.ts'
import type { JsonSchema, Operation } from './openApi.ts'

type Html = ReturnType<typeof html>

const REQUIRED = 'required; '

/** An operation for people: who may, what it takes and what it answers. */
export function renderOperation(method: string, path: string, operation: Operation): Html {
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
