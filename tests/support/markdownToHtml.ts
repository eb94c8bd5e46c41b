/** Converts the Markdown that the charters of `shared/data` use: blocks between empty lines; nested lists become flat. */
export function markdownToHtml(markdown: string): string {
  return markdown
    .replace(/^---\n[^]*?\n---\n/, '')
    .replace(/<!--[^]*?-->|<iframe[^]*?>(<\/iframe>)?|<[A-Z]\w+ \/>/g, '')
    .split(/\n\s*\n/)
    .map((block) => blockToHtml(block.trim()))
    .join('\n')
}

function blockToHtml(block: string): string {
  const heading = /^(#+) (.*)$/.exec(block)
  if (heading) return `<h${heading[1]?.length}>${inlineToHtml(heading[2] ?? '')}</h${heading[1]?.length}>`
  if (block.startsWith('<')) return block
  if (block.startsWith('|')) return tableToHtml(block.split('\n'))
  if (block.startsWith('- '))
    return `<ul>${block
      .split(/\n? *- /)
      .slice(1)
      .map((item) => `<li>${inlineToHtml(item)}</li>`)
      .join('')}</ul>`
  return `<p>${inlineToHtml(block)}</p>`
}

function tableToHtml([titles = '', , ...rows]: string[]): string {
  const cells = (row: string, tag: string) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => `<${tag}>${inlineToHtml(cell.trim())}</${tag}>`)
      .join('')
  return `<table>${[cells(titles, 'th'), ...rows.map((row) => cells(row, 'td'))].map((row) => `<tr>${row}</tr>`).join('')}</table>`
}

function inlineToHtml(text: string): string {
  return text
    .replace(/\\([.#])/g, '$1')
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '<a href="$2">$1</a>')
    .replace(/(^| )_(\w+)_(?= )/g, '$1<em>$2</em>')
}
