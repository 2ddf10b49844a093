import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromium } from './chromium.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

// The worker is MSW's own file, served from the root of the page.
const publicDir = mkdtempSync(join(tmpdir(), 'tokamock-browser-'))
copyFileSync(
  join(root, 'node_modules/msw/lib/mockServiceWorker.js'),
  join(publicDir, 'mockServiceWorker.js'),
)

export default defineConfig({
  root,
  publicDir,
  resolve: { conditions: ['tokamock-source', 'browser', 'module', 'import', 'default'] },
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/browser/needs-chromium.ts'],
    testTimeout: 20_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          ...(chromium === undefined ? {} : { executablePath: chromium }),
          args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
        },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
})
