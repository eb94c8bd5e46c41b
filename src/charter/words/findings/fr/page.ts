export const frPage = {}
