/**
 * The countries that an adequacy decision covers (GDPR art. 45), as on 28 November 2026, each with the last day of its decision, null where it has
 * none. CA: commercial organisations only. The United States are left out: Decision (EU) 2023/1795 covers only the
 * organisations that are certified under the Data Privacy Framework.
 */
export const ADEQUACY_DECISIONS: ReadonlyMap<string, string | null> = new Map([
  ...'AD AR BR CA CH FO GG IL IM JE JP KR NZ UY'.split(' ').map((code) => [code, null] as const),
  ['GB', '2031-12-27'] as const,
])
