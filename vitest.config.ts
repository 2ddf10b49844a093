import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['tokamock-source'] },
  ssr: { resolve: { conditions: ['tokamock-source', 'node'] } },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/consumers/**', 'test/examples/**', 'node_modules/**'],
    sequence: { shuffle: true },
    testTimeout: 20_000,
  },
})
