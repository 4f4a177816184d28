import { recordServers } from '@/lib/servers/record-all'

/** npm run record [-- ROW… | concurrency | frameworks | fidelity]: what real servers do with every case, into content/servers. */
process.exitCode = await recordServers(process.argv.slice(2), console.log)
