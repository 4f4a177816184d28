// npm test: installs what it needs, runs every check and every quick test, ends with one line "N passed, N failed".
await import('./ready.mjs')
const { ensureTools } = await import('./tools.mjs')
const { fail, endRun, playwright, script, step, vitest } = await import('./test-steps.mjs')

const missing = ensureTools()
fail(missing)
await step('servers', script('install-servers.ts'))
// All at once: what waits for a server or a browser leaves the processors to the others.
await Promise.all([
  step('unit tests', vitest('unit'), 'vitest'),
  step('content and code', script('check.ts')),
  step('build', script('build.ts', '--if-stale', '--quick')).then(
    (built) => built && !missing.length && step('browser tests', playwright('quick'), 'playwright'),
  ),
])
endRun()
