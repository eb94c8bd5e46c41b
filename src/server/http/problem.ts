import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type Problem, PROBLEM_TYPE } from '#api/problem.ts'

export interface HttpProblem extends Problem {
  status: ContentfulStatusCode
}

/** The status, the title and the message for people of each kind of problem. */
const KINDS = {
  malformedQuery: { status: 400, title: 'Malformed query', message: 'errors.malformedQuery' },
  periodNotBegun: { status: 400, title: 'Period not begun', message: 'errors.periodNotBegun' },
  malformedBody: { status: 400, title: 'Malformed body', message: 'errors.malformedBody' },
  notUtf8: { status: 400, title: 'Not in UTF-8', message: 'errors.notUtf8' },
  signedOut: { status: 401, title: 'Signed out', message: 'errors.signedOut' },
  signInRefused: { status: 401, title: 'Sign-in refused', message: 'errors.signInRefused' },
  forbidden: { status: 403, title: 'Forbidden', message: 'errors.forbidden' },
  siteForbidden: { status: 403, title: 'Not on these sites', message: 'errors.siteForbidden' },
  crossSite: { status: 403, title: 'Request from another site', message: 'errors.crossSite' },
  notFound: { status: 404, title: 'Not found', message: 'errors.notFound' },
  noSuchVersion: { status: 404, title: 'No such version', message: 'errors.noSuchVersion' },
  findingChanged: { status: 409, title: 'Finding changed', message: 'errors.findingChanged' },
  noSuchFinding: { status: 404, title: 'No such finding', message: 'errors.noSuchFinding' },
  notAccepted: { status: 404, title: 'Not accepted', message: 'errors.notAccepted' },
  linkInvalid: { status: 404, title: 'Link invalid', message: 'errors.linkInvalid' },
  methodNotAllowed: { status: 405, title: 'Method not allowed', message: 'errors.malformedBody' },
  duplicate: { status: 409, title: 'Duplicate', message: 'errors.duplicate' },
  otherTracker: { status: 409, title: 'Other tracker', message: 'errors.otherTracker' },
  noSuchAct: { status: 404, title: 'No such act', message: 'errors.noSuchAct' },
  changedSince: { status: 409, title: 'Changed since', message: 'errors.changedSince' },
  inUse: { status: 409, title: 'In use', message: 'errors.inUse' },
  noSuchSite: { status: 404, title: 'No such site', message: 'errors.siteGone' },
  siteArchived: { status: 409, title: 'Site archived', message: 'errors.siteArchived' },
  lastSite: { status: 409, title: 'No other site', message: 'errors.lastSite' },
  siteKept: { status: 409, title: 'Site kept', message: 'errors.publishedSiteKept' },
  lastAdministrator: { status: 409, title: 'Last administrator', message: 'errors.lastAdministrator' },
  accountDisabled: { status: 409, title: 'Account disabled', message: 'errors.accountDisabled' },
  alreadyPublished: { status: 409, title: 'Already published', message: 'errors.alreadyPublished' },
  nothingChanged: { status: 409, title: 'Nothing changed', message: 'errors.nothingChanged' },
  draftChanged: { status: 409, title: 'Draft changed', message: 'errors.draftChanged' },
  sitesRefused: { status: 409, title: 'Sites refused', message: 'errors.sitesRefused' },
  blocked: { status: 409, title: 'Blocked by findings', message: 'errors.blocked' },
  otherPageDeclared: { status: 409, title: 'Other page declared', message: 'earlierPage.flaws.other' },
  tooManyPages: { status: 409, title: 'Too many pages', message: 'earlierPage.flaws.tooMany' },
  importGone: { status: 404, title: 'Import gone', message: 'errors.importGone' },
  importApplied: { status: 409, title: 'Import applied already', message: 'errors.importApplied' },
  importNotApplied: { status: 409, title: 'Import not applied', message: 'errors.importNotApplied' },
  importChanged: { status: 409, title: 'Another plan', message: 'errors.importChanged' },
  importEmpty: { status: 409, title: 'Nothing to import', message: 'errors.importEmpty' },
  importConflicts: { status: 409, title: 'Records changed since', message: 'errors.importConflicts' },
  importCancelled: { status: 409, title: 'Import cancelled', message: 'errors.importCancelled' },
  historyBroken: { status: 409, title: 'History broken', message: 'errors.historyBroken' },
  tampered: { status: 409, title: 'Record tampered with', message: 'errors.tampered' },
  stale: { status: 409, title: 'Stale version', message: 'errors.stale' },
  tooLarge: { status: 413, title: 'Body too large', message: 'errors.tooLarge' },
  tooManyValues: { status: 413, title: 'Body with too many values', message: 'errors.tooManyValues' },
  unsupportedBody: { status: 415, title: 'Unsupported body', message: 'errors.malformedBody' },
  invalidRecord: { status: 422, title: 'Invalid record', message: 'errors.invalidRecord' },
  badRows: { status: 422, title: 'Rows that cannot be read', message: 'errors.badRows' },
  tooManyAttempts: { status: 429, title: 'Too many attempts', message: 'errors.tooManyAttempts' },
  internal: { status: 500, title: 'Internal error', message: 'errors.internal' },
  busy: { status: 503, title: 'Too much heavy work waits', message: 'errors.busy' },
  storageUnavailable: { status: 503, title: 'Storage unavailable', message: 'errors.storage' },
  storageDisplaced: { status: 503, title: 'Storage displaced', message: 'errors.storageDisplaced' },
  storageDamaged: { status: 503, title: 'Storage damaged', message: 'errors.storageDamaged' },
  storageFull: { status: 507, title: 'Storage full', message: 'errors.storage' },
} as const

export type ProblemKind = keyof typeof KINDS

/** Returns the status and the title of a kind of problem, for the description of the API. */
export function describeProblem(kind: ProblemKind): { status: number; title: string } {
  return KINDS[kind]
}

/** Creates a problem, for programs and, by its message, for people. */
export function problem(
  kind: ProblemKind,
  details: Omit<Problem, 'type' | 'title' | 'status' | 'message'> = {},
): HttpProblem {
  const { status, title, message } = KINDS[kind]
  return { type: `urn:registre:${kind}`, title, status, message, ...details }
}

/** Creates the problem of one invalid field, for a reason that only the server can know. */
export function invalidField(field: string, message: string): HttpProblem {
  return problem('invalidRecord', { errors: { [field]: { message } } })
}

export function answerProblem(c: Context, details: HttpProblem): Response {
  return c.json(details, details.status, { 'content-type': PROBLEM_TYPE })
}

/** Ends a switch over a union, so that a forgotten member does not compile. */
export function assertNever(value: never): never {
  throw new TypeError(`Not foreseen: ${JSON.stringify(value)}`)
}
