import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { rows } from '../servers/rows'
import { currentServers } from './current-servers'

/** A Debian whose servers are recorded: the machine itself, one unpacked in a folder, or the machine with today's releases from PyPI in a folder of programs before its own. */
export type System = { codename: string; name: string; root: string; releases?: string }

/** Where a system that is not the machine's own is kept; nothing of it is tracked. */
export const newerRoot = path.resolve('.cache/trixie')

const frameworks = ['python3-flask', 'python3-django', 'python3-starlette', 'python3-fastapi']
const packages = [...new Set([...rows.flatMap((row) => [row.package, ...(row.programs ?? []), ...row.libraries]), ...frameworks])]

/** The machine's own system, or what it is instead of a Debian. */
export function machine(): System {
  return { root: '/', ...named('/etc/os-release') }
}

/** The machine with what `current.txt` of a content folder lists. Throws where that cannot be installed. */
export function today(content: string): System {
  return { ...machine(), releases: currentServers(content) }
}

/** The newer Debian, unpacked by debootstrap from the mirror the machine's apt uses, with every server in it. Throws with the command that failed. */
export function newer(say: (line: string) => void): System {
  if (!fs.existsSync(path.join(newerRoot, 'etc', 'os-release'))) {
    if (process.getuid?.() !== 0) throw new Error('Recording the newer servers needs root: debootstrap and chroot do.')
    if (!fs.existsSync('/usr/sbin/debootstrap')) throw new Error('debootstrap is missing. On Debian: apt-get install debootstrap.')
    say('Unpacking Debian trixie …')
    const unfinished = `${newerRoot}.part`
    fs.rmSync(unfinished, { recursive: true, force: true })
    must(['debootstrap', '--variant=minbase', 'trixie', unfinished, mirror()])
    fs.renameSync(unfinished, newerRoot)
  }
  const system = { root: newerRoot, ...named(path.join(newerRoot, 'etc/os-release')) }
  const missing = packages.filter((name) => !packageVersion(system, name))
  if (missing.length) {
    say(`Installing ${missing.join(', ')} …`)
    fs.writeFileSync(path.join(newerRoot, 'usr/sbin/policy-rc.d'), '#!/bin/sh\nexit 101\n', { mode: 0o755 })
    must(['chroot', newerRoot, 'apt-get', 'update', '-q'])
    must(['chroot', newerRoot, 'apt-get', 'install', '-y', '-q', '--no-install-recommends', ...missing])
  }
  return system
}

/** Installs Debian packages on the machine where it may; returns those that are still missing. */
export function install(system: System, wanted: string[]): string[] {
  const missing = () => wanted.filter((name) => !packageVersion(system, name))
  if (!missing().length || process.getuid?.() !== 0 || !fs.existsSync('/usr/bin/apt-get')) return missing()
  const options = { stdio: 'ignore' as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing()], options)
  return missing()
}

/** The version of a package as Debian counts it, or of a release from PyPI that Debian calls so; undefined where it is not installed. */
export function packageVersion(system: System, name: string): string | undefined {
  if (system.releases) return releaseVersion(system.releases, name.replace('python3-', ''))
  const query = ['dpkg-query', '-W', '-f', `\${db:Status-Status} \${Version}`, name]
  const { stdout } = run(system.root === '/' ? query : ['chroot', system.root, ...query])
  return /^installed (\S+)/.exec(stdout ?? '')?.[1]
}

function releaseVersion(programs: string, name: string): string | undefined {
  const python = path.join(programs, '..', 'lib')
  const packages = fs.readdirSync(python).flatMap((version) => fs.readdirSync(path.join(python, version, 'site-packages')))
  return packages.map((folder) => /^(.+)-([^-]+)\.dist-info$/.exec(folder)).find((one) => one?.[1] === name)?.[2]
}

/** The version its makers gave a package: without Debian's epoch and revision. */
export const upstream = (version: string): string => version.replace(/^\d+:/, '').replace(/[-+].*$/, '')

/** The version of a system's Python. */
export function pythonOf(system: System): string {
  const ask = ['/usr/bin/python3', '-c', 'import platform; print(platform.python_version())']
  return run(system.root === '/' ? ask : ['chroot', system.root, ...ask]).stdout.trim()
}

function named(file: string): { codename: string; name: string } {
  const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
  const value = (key: string) => new RegExp(`^${key}="?([^"\\n]*)`, 'm').exec(text)?.[1] ?? ''
  return { codename: value('VERSION_CODENAME'), name: `${value('NAME').split(' ')[0]} ${value('VERSION_ID')}` }
}

function mirror(): string {
  const { stdout } = run(['apt-get', 'indextargets', '--format', '$(REPO_URI) $(RELEASE) $(COMPONENT)'])
  const { codename } = machine()
  const found = stdout.split('\n').find((line) => line.endsWith(` ${codename} main`))
  if (!found) throw new Error('apt knows no mirror of Debian here; debootstrap needs one.')
  return found.split(' ')[0] ?? ''
}

function run([program = '', ...args]: string[]) {
  return spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' } })
}

function must(command: string[]): void {
  const { status, stderr, error } = run(command)
  if (status !== 0) throw new Error(`${command.slice(0, 6).join(' ')} … failed:\n${error?.message ?? stderr.trim().slice(-2000)}`)
}
