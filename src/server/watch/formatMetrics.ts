/** A measure with its values, as Prometheus reads them. */
export interface Metric {
  /** With its unit at the end, and `_total` of a counter. */
  name: string
  type: 'counter' | 'gauge' | 'histogram'
  help: string
  samples: readonly Sample[]
}

export interface Sample {
  /** What follows the name: `_bucket`, `_sum` and `_count` of a histogram. */
  suffix?: string
  labels?: Readonly<Record<string, string>>
  value: number
}

export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8'

/** Writes metrics in the text format (https://prometheus.io/docs/instrumenting/exposition_formats). */
export function formatMetrics(metrics: readonly Metric[]): string {
  return metrics
    .filter(({ samples }) => samples.length > 0)
    .flatMap(({ name, type, help, samples }) => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} ${type}`,
      ...samples.map(
        ({ suffix = '', labels = {}, value }) => `${name}${suffix}${formatLabels(labels)} ${value}`,
      ),
    ])
    .map((line) => `${line}\n`)
    .join('')
}

function formatLabels(labels: Readonly<Record<string, string>>): string {
  const parts = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`)
  return parts.length === 0 ? '' : `{${parts.join(',')}}`
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n' }

function escapeLabel(value: string): string {
  return value.replaceAll(/[\\"\n]/g, (sign) => ESCAPES[sign] ?? sign)
}

/** A metric with one value; none where it is not known. */
export function gauge(name: string, help: string, value: number | null): Metric {
  return { name, type: 'gauge', help, samples: value === null ? [] : [{ value }] }
}

export function counter(name: string, help: string, value: number): Metric {
  return { name, type: 'counter', help, samples: [{ value }] }
}
