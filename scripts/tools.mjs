// What the tests need beside Node: a browser and CPython. Installs them where it may, says how to get them where it may not.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { chromium } from 'playwright-core'
import { pythonPath } from './python-path.mjs'

/** The browser the tests drive: the one named by CHROMIUM, the system's, or Playwright's own. */
export function browserPath() {
  const candidates = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', playwrightsOwn()]
  return candidates.find((path) => path && fs.existsSync(path))
}

function playwrightsOwn() {
  try {
    return chromium.executablePath()
  } catch {
    return undefined
  }
}

/** The folder of PostgreSQL's programs, the newest where Debian holds several, or undefined. */
export function postgresFolder() {
  const debian = '/usr/lib/postgresql'
  const versions = fs.existsSync(debian) ? fs.readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const asked = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim()
  return [...versions.map((version) => `${debian}/${version}/bin`), asked].find((folder) => folder && fs.existsSync(`${folder}/initdb`))
}

/** The program of nginx, or undefined. */
export function nginxPath() {
  return ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find((path) => fs.existsSync(path))
}

const tools = [
  {
    find: browserPath,
    debian: ['chromium'],
    missing:
      'No browser for the browser tests. On Debian: apt-get install chromium. Elsewhere: npx playwright-core install chromium, or set CHROMIUM to the path of one.',
  },
  {
    find: pythonPath,
    debian: ['python3'],
    missing: 'No Python 3.11 or newer for the samples. On Debian: apt-get install python3. Elsewhere: python.org.',
  },
  {
    find: postgresFolder,
    debian: ['postgresql'],
    missing: 'No PostgreSQL for the tests of the feedback store. On Debian: apt-get install postgresql. Elsewhere: postgresql.org.',
    // Without it the same tests run on SQLite alone, and say so.
    spare: true,
  },
  {
    find: nginxPath,
    debian: ['nginx-light'],
    missing: 'No nginx for the tests of its configuration. On Debian: apt-get install nginx-light.',
    spare: true,
  },
]

/** Installs what is missing where this is Debian and root; returns one line for each thing that is still missing. */
export function ensureTools() {
  const wanted = tools.filter(({ find }) => !find()).flatMap(({ debian }) => debian)
  if (wanted.length && process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    console.log(`Installing ${wanted.join(', ')} …`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], { stdio: ['ignore', 'ignore', 'inherit'], env })
  }
  return tools.filter(({ find, spare }) => !find() && !(spare && !process.env.CI)).map(({ missing }) => missing)
}
