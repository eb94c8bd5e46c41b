/** A CSV file in the format of the Open Cookie Database with these rows. */
export function aCookieList(...rows: readonly string[]): string {
  return [HEADINGS, ...rows].join('\n')
}

const HEADINGS =
  'ID,Platform,Category,Cookie / Data Key name,Domain,Description,Retention period,Data Controller,User Privacy & GDPR Rights Portals,Wildcard match'
