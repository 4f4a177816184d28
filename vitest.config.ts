import path from 'node:path'
import { defineConfig } from 'vitest/config'

const everywhere = '{lib,components,scripts,tests}/**'

export default defineConfig({
  resolve: { alias: { '@': path.resolve('.') } },
  test: {
    testTimeout: 20_000,
    globalSetup: './tests/content-once.ts',
    projects: [
      { extends: true, test: { name: 'unit', include: [`${everywhere}/*.test.{ts,tsx}`], exclude: [`${everywhere}/*.slow.test.ts`] } },
      { extends: true, test: { name: 'slow', include: [`${everywhere}/*.slow.test.ts`] } },
    ],
  },
})
