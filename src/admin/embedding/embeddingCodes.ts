import { escapeAttribute, escapeHtml } from '#charter/kit/html.ts'

/** The charter in a frame: as wide as the page around it, on every screen. */
export function frameCode(origin: string, title: string): string {
  return [
    '<iframe',
    `  src="${origin}/charte"`,
    `  title="${escapeAttribute(title)}"`,
    '  loading="lazy"',
    '  style="width: 100%; height: 80vh; border: 0"',
    '></iframe>',
  ].join('\n')
}

export function linkCode(origin: string, title: string): string {
  return `<a href="${origin}/charte">${escapeHtml(title)}</a>`
}

/** What a program asks for; any page may. */
export function fetchCode(origin: string): string {
  return [
    `const answer = await fetch('${origin}/charte.json')`,
    'const { number, publishedAt, charter } = await answer.json()',
  ].join('\n')
}
