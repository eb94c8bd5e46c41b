/**
 * Makes a card of each row of the tables of cookies in `region`: its name, then each cell under the name of its column. The
 * headers stay for screen readers; what a cell shows of its label is for the eye alone.
 */
const cards = (region: string) => `
  ${region} { overflow: visible; background: none; }
  ${region} > table { table-layout: fixed; }
  ${region} tbody { display: block; }
  ${region} caption > * { position: static; width: auto; }
  ${region} thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  ${region} tbody tr { display: flex; flex-wrap: wrap; gap: .6rem 1.5rem; margin: 0 0 1rem; padding: .9rem 1rem; border: 1px solid var(--line); border-radius: 8px; }
  ${region} tbody :is(th, td) { display: block; flex: 1 1 100%; min-width: 0; padding: 0; border: 0; }
  ${region} tbody th { order: -1; padding-bottom: .4rem; border-bottom: 1px solid var(--line); font-size: 1.05rem; }
  ${region} td::before { content: attr(data-label); content: attr(data-label) / ''; display: block; color: var(--quiet); font-size: .85rem; }
  ${region} td:has(> .nothing) { display: none; }
`

/**
 * The content of the page's style element. It is a constant, so that its hash is one too. tests/charter/page/frame proves
 * that all its colours have enough contrast (RGAA 3.2) and that the focus stays visible.
 */
export const STYLE_SHEET = `
:root {
  color-scheme: light dark;
  --ink: #1d2430;
  --quiet: #566072;
  --line: #d3dae3;
  --ground: #ffffff;
  --tint: #f1f5f9;
  --accent: #0b4f8a;
  --mark: #fff3c9;
  --shade: rgb(29 36 48 / 30%);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e4e8ee;
    --quiet: #a3aebd;
    --line: #3a4453;
    --ground: #151a21;
    --tint: #1e2530;
    --accent: #8fc3f5;
    --mark: #453a12;
    --shade: rgb(228 232 238 / 30%);
  }
}
*, ::before, ::after { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--ground);
  color: var(--ink);
  font: 1rem/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
  -webkit-text-size-adjust: 100%;
  overflow-wrap: break-word;
}
body > header {
  display: flex;
  flex-wrap: wrap;
  gap: .25rem 2rem;
  justify-content: space-between;
  max-width: 64rem;
  margin: 0 auto;
  padding: 1rem clamp(1rem, 4vw, 3rem) 0;
}
body > header p { margin: 0; }
.body { font-weight: 600; }
body > header .body { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem .75rem; }
/* Most logos are drawn for white paper. */
.logo { display: block; max-width: 100%; height: auto; border-radius: 4px; background: #fff; color: #000; }
main { max-width: 64rem; margin: 0 auto; padding: clamp(1.25rem, 5vw, 4rem) clamp(1rem, 4vw, 3rem) 4rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; }
h1 {
  margin: 0 0 1.5rem;
  padding-bottom: 1rem;
  border-bottom: 4px solid var(--accent);
  font-size: clamp(1.9rem, 1.5rem + 2vw, 2.6rem);
}
h2 { margin: 3rem 0 1rem; color: var(--accent); font-size: 1.5rem; }
h3 { margin: 2rem 0 .75rem; font-size: 1.2rem; }
h4, h5, h6 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
p, ul, ol, blockquote, pre { max-width: 46rem; margin: 0 0 1rem; }
ul, ol { padding-left: 1.5rem; }
li { margin: .25rem 0; }
li > ul, li > ol { margin: .25rem 0; }
blockquote { padding: .25rem 0 .25rem 1rem; border-left: 4px solid var(--line); color: var(--quiet); }
blockquote > :last-child { margin-bottom: 0; }
code { padding: .1em .3em; border-radius: 4px; background: var(--tint); font: .92em/1.5 ui-monospace, Consolas, monospace; }
pre { padding: 1rem; border-radius: 6px; background: var(--tint); white-space: pre-wrap; }
pre code { padding: 0; }
a { color: var(--accent); text-underline-offset: .15em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
a.address { overflow-wrap: anywhere; }
.edition, .changes { margin: 0 0 .5rem; color: var(--quiet); font-size: .95rem; }
.withdrawal { margin: 1.25rem 0; }
.withdrawal a { display: inline-block; padding: .4rem .9rem; border: 1px solid currentcolor; border-radius: 6px; font-weight: 600; text-decoration: none; }
.withdrawal a:hover { text-decoration: underline; }
.contents { margin: 2rem 0; padding: 1rem 1.25rem; border-left: 4px solid var(--accent); background: var(--tint); }
.contents h2 { margin: 0 0 .5rem; font-size: 1.1rem; }
.contents ul { margin: 0; padding: 0; list-style: none; }
.contents li { margin: .4rem 0; }
.contents li li { margin-left: 1.25rem; }
.table + .consent { margin: -1.25rem 0 2.5rem; font-weight: 600; }
.table {
  margin: 2rem 0;
  overflow-x: auto;
  /* A shade at each edge where there is more to scroll to: the covers move with the table, the shades stay. */
  background:
    linear-gradient(90deg, var(--ground) 50%, transparent) -1px 0 / 3rem 100% no-repeat local,
    linear-gradient(-90deg, var(--ground) 50%, transparent) calc(100% + 1px) 0 / 3rem 100% no-repeat local,
    linear-gradient(90deg, var(--shade), transparent) left / 1rem 100% no-repeat scroll,
    linear-gradient(-90deg, var(--shade), transparent) right / 1rem 100% no-repeat scroll;
}
table { width: 100%; margin: 0 0 1rem; border-collapse: collapse; font-size: .95rem; }
caption { padding-bottom: .75rem; text-align: left; }
caption > * { position: sticky; left: 0; width: fit-content; max-width: min(46rem, 100vw - 2rem); margin: 0; }
caption > p { margin-top: .5rem; color: var(--quiet); }
th, td {
  min-width: 7.5rem;
  padding: .65rem .75rem;
  border-bottom: 1px solid var(--line);
  text-align: left;
  vertical-align: top;
}
thead th { vertical-align: bottom; border-bottom: 2px solid var(--accent); background: var(--tint); }
tbody th { min-width: 12.5rem; font-weight: 600; overflow-wrap: anywhere; }
tbody tr:hover { background: var(--tint); }
tr:target, tr[aria-current='true'], section:target > h2, section[aria-current='true'] > h2 { background: var(--mark); }
.empty { color: var(--quiet); font-style: italic; }
.nothing { color: var(--quiet); }
footer { margin-top: 3rem; border-top: 1px solid var(--line); }
footer h2 { margin: 1.5rem 0 .25rem; font-size: 1.1rem; }
@media (max-width: 40rem) {${cards('.cookies')}}
@media print {
  :root { font-size: 10.5pt; color-scheme: light; --ink: #000; --quiet: #444; --line: #999; --ground: #fff; --tint: #fff; --accent: #000; }
  @page { margin: 18mm 15mm; }
  main { max-width: none; padding: 0; }
  h1, h2, h3, h4, h5, h6, caption { break-inside: avoid; break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  .contents, body > header a { display: none; }
  body > header { max-width: none; padding: 0 0 1rem; }
  .withdrawal a { padding: 0; border: 0; }
  .table { overflow: visible; background: none; }
  table { font-size: .85rem; }
  /* Unlike anywhere, break-word gives a column the width of its longest word: no name is cut. */
  th, td { min-width: 0; padding: .4rem .5rem; overflow-wrap: break-word; }
  tbody th { min-width: 0; overflow-wrap: break-word; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  a { color: inherit; }
  :not(h2) > a[href^='http']:not(.address)::after { content: ' <' attr(href) '>'; font-size: .85em; overflow-wrap: anywhere; }
${cards('.wide')}
  .wide tbody td { flex: 1 1 9rem; }
}
`

/**
 * The style of an example host page, which shows how a pasted charter takes the look of the site around it. It is a
 * constant, so that a Content-Security-Policy can allow it by its hash.
 */
export const HOST_STYLE_SHEET = `
body { margin: 0; background: #fbf8f3; color: #2b2118; font: 1rem/1.6 Georgia, 'Times New Roman', serif; overflow-wrap: break-word; }
header { padding: 1rem 1.5rem; background: #5b2a3c; color: #fff; font-weight: 700; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem 1.5rem 3rem; }
h1, h2, h3 { color: #5b2a3c; line-height: 1.3; }
a { color: #7a2148; }
.table { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
caption { padding: .5rem 0; text-align: left; }
th, td { padding: .5rem; border: 1px solid #cdbfae; text-align: left; vertical-align: top; }
thead th { background: #efe6d8; }
`
