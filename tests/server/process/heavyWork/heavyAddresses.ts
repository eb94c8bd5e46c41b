/** The period of every version. It is over: the proof of one that is not says when it was made. */
export const PERIOD = 'from=2020-01-01&to=2026-06-30'

/** Addresses of each heavy route, with answers and with refusals. */
export const HEAVY: Record<string, string[]> = {
  '/api/draft': [''],
  '/api/draft/charte.html': [''],
  '/api/draft/charte/fragment': ['', '?style=dsfr&heading=3&prefix=x-', '?style=x', '?other=1'],
  '/api/draft/charte.txt': [''],
  '/api/draft/charte.csv': ['', '?sep=,', '?sep=x'],
  '/api/draft/status': [''],
  '/api/draft/statuses': [''],
  '/api/cookies.csv': [
    '',
    '?sep=,&language=en',
    '?filter={"q":"matomo"}',
    '?sort=["name","DESC"]',
    '?other=1',
  ],
  '/api/sections/models': [''],
  '/api/known-trackers/completions': [''],
  '/api/changes/authors': [''],
  '/api/changes.csv': ['', '?sep=,&language=en', '?filter={"resource":"cookies"}', '?filter={'],
  '/api/findings': ['', '?range=[0,2]', '?filter={"severity":"advice"}', '?range=x'],
  '/api/findings.csv': ['', '?language=en', '?filter={"nothing":1}'],
  '/api/findings/counts': [''],
  '/api/findings/records': ['', '?filter={"q":"cookie"}'],
  '/api/publications/compare': ['?from=0&to=draft', '?from=1&to=2', '?from=1&to=7', '?from=x&to=1'],
  '/api/publications/{id}/register': ['1', '7'],
  '/api/earlier-pages/{id}/file': ['1', '7'],
  '/api/proof.zip': [`?${PERIOD}`, `?${PERIOD}&language=en`, '?from=2001-01-01&to=2001-12-31', '?from=x'],
}

/** Lists the addresses of a route. */
export const addressesOf = ([path, ends]: [string, string[]]) =>
  ends.map((end) => (path.includes('{id}') ? path.replace('{id}', end) : path + end))
