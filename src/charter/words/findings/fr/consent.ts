export const frConsent = {}
