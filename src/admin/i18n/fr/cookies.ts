export const cookies = {}
