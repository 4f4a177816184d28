// npm start: installs what is missing, builds what is stale, serves it.
await import('./ready.mjs')
const { run } = await import('./run.mjs')

const built = await run('build.ts', ['--if-stale'])
process.exit(built || (await run('serve.ts')))
