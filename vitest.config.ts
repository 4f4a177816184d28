import fs from 'node:fs'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

const everywhere = '{lib,components,scripts,tests}/**'

export default defineConfig({
  resolve: { alias: { '@': path.resolve('.') } },
  test: {
    // Against what hangs: a machine that others use may take ten times as long.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    globalSetup: './tests/content-once.ts',
    // Who the site is, as a build has it before it reads the content.
    env: { SITE_IDENTITY: fs.readFileSync('content/site.json', 'utf8') },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [`${everywhere}/*.test.{ts,tsx}`],
          exclude: [`${everywhere}/*.slow.test.ts`],
          // What several files import is read once; whoever puts something in the place of a global takes it back.
          isolate: false,
        },
      },
      {
        extends: true,
        // Beside what is slow, the properties again with every seed.
        test: {
          name: 'slow',
          include: [`${everywhere}/*.slow.test.ts`, `${everywhere}/{round-trip,damaged,foreign-rules}.test.ts`],
          env: { EVERY_SEED: 'yes' },
          // One after another: what is held against a recording is not to wait for a processor.
          fileParallelism: false,
        },
      },
    ],
  },
})
