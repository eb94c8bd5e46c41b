/** The site that was there from the start. Its charter stands at `/charte`, and it cannot be deleted. */
export const SITE_ID = 1
