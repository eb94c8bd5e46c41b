import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          // The programs that tests start find what Node compiled at the first start.
          env: { NODE_COMPILE_CACHE: 'node_modules/.cache/compiled' },
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/admin/**', 'tests/faults/**'],
          globalSetup: ['tests/support/buildServer.ts'],
          setupFiles: ['tests/support/consoleGuard.ts'],
          // A file finds the modules of the one before: loading them anew for each took a third of the time.
          isolate: false,
          // Servers and PostgreSQL start slowly where others work too. These bounds only end what hangs.
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          // `npm run test:faults`: what costs minutes, since it is done again and again.
          name: 'faults',
          env: { NODE_COMPILE_CACHE: 'node_modules/.cache/compiled' },
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: ['tests/support/buildServer.ts'],
          setupFiles: ['tests/support/consoleGuard.ts'],
          isolate: false,
          testTimeout: 1_800_000,
          hookTimeout: 240_000,
        },
      },
      {
        plugins: [react()],
        // As Node itself resolves for react-admin: otherwise our code gets a second copy of react-router.
        resolve: { conditions: ['node', 'module-sync', 'development|production'] },
        test: {
          name: 'admin',
          environment: 'jsdom',
          include: ['tests/admin/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/consoleGuard.ts', 'tests/support/adminSetup.ts'],
          // The same, and the same window: adminSetup.ts puts away what a test leaves in it.
          isolate: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
    allowOnly: false,
    // Also the one that Vitest would leave free: tests of the running server wait more than they compute.
    maxWorkers: '100%',
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/vitest.json' },
  },
})
