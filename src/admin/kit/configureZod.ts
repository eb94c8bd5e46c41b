import type { core } from 'zod'

// Alone in its file because the worker of the import starts by it too.

/**
 * To be called before zod is loaded. By default zod tests whether `new Function` is available, to compile its schemas. The content
 * security policy forbids it, and the browser would report a violation. zod reads this global when it is loaded; its own
 * `config` function sets the same, but would add a part of zod to the first chunk.
 */
export function configureZod(): void {
  const config: core.$ZodConfig = { jitless: true }
  Object.assign(globalThis, { __zod_globalConfig: config })
}
