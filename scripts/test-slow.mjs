// npm run test:slow: every recording, every attack, every seed; one step after another, as real servers are held against their times. Ends as npm test does.
await import('./ready.mjs')
const { ensureTools } = await import('./tools.mjs')
const { fail, endRun, playwright, script, step, vitest } = await import('./test-steps.mjs')

const missing = ensureTools()
fail(missing)
await step('servers', script('install-servers.ts'))
await step('slow unit tests', vitest('slow'), 'vitest')
if ((await step('build', script('build.ts', '--if-stale', '--quick'))) && !missing.length)
  await step('slow browser tests', playwright('slow'), 'playwright')
endRun()
