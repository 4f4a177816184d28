import { defineConfig } from '@playwright/test'
import { browserPath } from './scripts/tools.mjs'

export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: './tests/browser/serve-site.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  projects: [
    { name: 'quick', testIgnore: '**/*.slow.spec.ts' },
    { name: 'slow', testMatch: '**/*.slow.spec.ts' },
  ],
  outputDir: '.cache/browser',
  use: {
    browserName: 'chromium',
    headless: true,
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      executablePath: browserPath(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
