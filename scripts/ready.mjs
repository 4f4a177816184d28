// Installs what package-lock.json asks for, unless it is installed already. Plain Node: it runs before anything else can.
import fs from 'node:fs'
import { runProgram } from './run.mjs'

const mark = 'node_modules/.callable-ready'
const lock = fs.readFileSync('package-lock.json', 'utf8')

if (!fs.existsSync(mark) || fs.readFileSync(mark, 'utf8') !== lock) {
  console.log('Installing packages (once) …')
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const status = await runProgram('npm', options, { shell: process.platform === 'win32' })
  if (status !== 0) {
    console.error('The packages could not be installed: npm ci ended with an error, shown above.')
    process.exit(status)
  }
  fs.writeFileSync(mark, lock)
}
