export const frCharter = {}
