export const frLifetimes = {}
