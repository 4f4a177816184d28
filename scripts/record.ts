import { recordServers } from '@/lib/servers/record-all'
import { browserPath } from './tools.mjs'

/** npm run record [-- ROW… | concurrency | frameworks | runs[/NAME] | fidelity]: what real servers do with every case, into content/servers. */
process.exitCode = await recordServers(process.argv.slice(2), browserPath() ?? '', console.log)
