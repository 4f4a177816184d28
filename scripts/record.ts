import { recordServers } from '@/lib/servers/record'

/** npm run record [-- ROW…]: what real servers do with every case, into content/servers. */
process.exitCode = await recordServers(process.argv.slice(2), console.log)
