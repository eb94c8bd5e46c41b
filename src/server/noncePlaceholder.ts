/** Stands in the built page wherever the nonce of an answer belongs. */
export const NONCE_PLACEHOLDER = 'NONCE-OF-THIS-ANSWER'
