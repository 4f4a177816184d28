import path from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': path.resolve('.') } },
  test: { include: ['{lib,components,scripts,tests}/**/*.test.{ts,tsx}'], testTimeout: 20_000 },
})
