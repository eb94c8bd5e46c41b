/** The look of the description's page: one constant, so that its hash is one too. */
export const OPEN_API_STYLE_SHEET = `
:root { color-scheme: light dark; --ink: #1d2430; --quiet: #566072; --line: #d3dae3; --ground: #fff; --tint: #f1f5f9; --accent: #0b4f8a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e8ee; --quiet: #a3aebd; --line: #3a4453; --ground: #151a21; --tint: #1e2530; --accent: #8fc3f5; }
}
*, ::before, ::after { box-sizing: border-box; }
body {
  margin: 0 auto;
  max-width: 64rem;
  padding: 1.5rem 1rem 4rem;
  background: var(--ground);
  color: var(--ink);
  font: 1rem/1.6 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3 { line-height: 1.25; }
h2 { margin: 3rem 0 1rem; padding-bottom: .5rem; border-bottom: 3px solid var(--accent); }
h3 { margin: 2.5rem 0 .5rem; font-size: 1.1rem; }
p { margin: 0 0 .75rem; max-width: 46rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none; }
nav a { display: inline-block; padding: .25rem 0; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
code { font: .92em/1.5 ui-monospace, Consolas, monospace; }
table { width: 100%; margin: 0 0 1.25rem; border-collapse: collapse; table-layout: fixed; font-size: .92rem; }
caption { padding: .5rem 0; color: var(--quiet); text-align: left; }
th, td { padding: .4rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th:first-child { width: min(42%, 16rem); }
thead th { background: var(--tint); }
tbody th { font-weight: 600; }
.who { color: var(--quiet); }
@media print { thead { display: table-header-group; } tr { break-inside: avoid; } }
`
