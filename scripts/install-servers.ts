import { install, machine } from '@/lib/recorder/system'
import { rows } from '@/lib/servers/rows'
import { serversRunAgain } from './tools.mjs'

// Installs, all at once, the servers that the tests run again, where that is allowed; says which tests will be left out where it is not.
const wanted = rows.filter(({ name }) => serversRunAgain.includes(name)).flatMap((row) => [row.package, ...row.libraries])
const missing = install(machine(), [...new Set([...wanted, 'python3', 'curl'])])
console.log(
  missing.length
    ? `What needs ${missing.join(', ')} is left out. On Debian: apt-get install ${missing.join(' ')}.`
    : `${serversRunAgain.join(', ')} are there.`,
)
