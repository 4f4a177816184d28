import { recordServers } from '@/lib/recorder/record-all'
import { browserPath } from './tools.mjs'

/** npm run record [-- ROW… | concurrency | frameworks | pydantic | runs[/NAME] | fidelity]: what real servers do with every case, into content/servers. */
// Servers that run end with this process.
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => process.exit(1))
process.exitCode = await recordServers(process.argv.slice(2), browserPath() ?? '', console.log)
