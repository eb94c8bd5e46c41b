/** The one site there is today. Several come later: this is the only place that knows. */
export const SITE_ID = 1
