import { HOST_STYLE_SHEET, STYLE_SHEET } from '#charter/page/styleSheet.ts'
import { pagePolicy, styleSource } from './pagePolicy.ts'

/** The charter's style sheet, as a policy names it: by its hash. */
export const STYLE_SHEET_SOURCE = styleSource(STYLE_SHEET)

/** That of the page which shows how the pasted charter might look. */
export const HOST_STYLE_SHEET_SOURCE = styleSource(HOST_STYLE_SHEET)

/** What the charter's page may do: show text in its own style sheet, and nothing else. */
export const CHARTER_POLICY = pagePolicy(STYLE_SHEET)
