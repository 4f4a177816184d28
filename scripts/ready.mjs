// Installs what package-lock.json asks for, unless it is installed already. Plain Node: it runs before anything else can.
// `npm install --no-save` and not `npm ci`: both take the locked versions, but ci refuses a lock that does not list
// the optional binaries of every platform there is.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

const mark = 'node_modules/.callable-ready'
const lock = fs.readFileSync('package-lock.json', 'utf8')

if (!fs.existsSync(mark) || fs.readFileSync(mark, 'utf8') !== lock) {
  console.log('Installing packages (once) …')
  const { status } = spawnSync('npm', ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    console.error('The packages could not be installed: npm install ended with an error, shown above.')
    process.exit(1)
  }
  fs.writeFileSync(mark, lock)
}
