import { currentServers } from '@/lib/recorder/current-servers'
import { install, machine } from '@/lib/recorder/system'
import { rows } from '@/lib/servers/rows'

// Installs, all at once, the servers that the tests run again, as Debian has them and as of today, where that is allowed; says which tests will be left out where it is not.
const again = rows.filter((row) => row.again)
const wanted = again.flatMap((row) => [row.package, ...row.libraries])
const missing = install(machine(), [...new Set([...wanted, 'python3', 'curl'])])
console.log(
  missing.length
    ? `What needs ${missing.join(', ')} is left out. On Debian: apt-get install ${missing.join(' ')}.`
    : `${again.map(({ title }) => title).join(', ')} are there.`,
)
try {
  currentServers('content')
} catch (error) {
  console.log(`What is held against today’s releases is left out. ${(error as Error).message}`)
}
