/** How better-auth learns where somebody signs in from: a header of our own, never taken from a request. */
export const ADDRESS_HEADER = 'x-client-address'
