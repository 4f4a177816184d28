import fs from 'node:fs'
import { expect, test } from 'vitest'

const read = (name: string) => fs.readFileSync(name, 'utf8')
const program = JSON.parse(read('lib/delivery/serve/program.json')) as string[]
const container = read('Dockerfile')
const unit = read('docs/operations/callable.service')

test('the container and the unit start the server as npm start does', () => {
  expect(container.trim().split('\n').at(-1)).toBe(`CMD ["node", ${program.map((one) => `"${one}"`).join(', ')}]`)
  expect(unit).toContain(`ExecStart=/usr/bin/node ${program.join(' ')}\n`)
})

test('in the container every command that runs the project runs as a user who is not root', () => {
  const stages = container.split(/^FROM /m).slice(1)
  for (const stage of stages) {
    const lines = stage.split('\n')
    const users = lines.filter((line) => line.startsWith('USER '))
    if (users.length) expect(users.at(-1), lines[0]).toBe('USER node')
    // A stage that names no user has that of the one it stands on.
    else expect(lines[0]).toMatch(/^packages AS /)
  }
  expect(stages.at(-1)).toContain('HEALTHCHECK ')
})

test('what the container copies is there, and what a build makes is not sent to it', () => {
  const own = [...container.matchAll(/^COPY (?:--chown=\S+ )?(?!--from)(.+) \S+$/gm)].flatMap(([, names = '']) => names.split(' '))
  expect(own.length).toBeGreaterThan(4)
  for (const name of own) expect(fs.existsSync(name), name).toBe(true)
  for (const name of ['node_modules', 'out', '.cache', 'data']) expect(read('.dockerignore').split('\n')).toContain(name)
})

test('the page on operations names what is there', () => {
  const page = read('docs/operations.md')
  for (const [, name = ''] of page.matchAll(/\]\((operations\/[^)]+)\)/g)) expect(fs.existsSync(`docs/${name}`), name).toBe(true)
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  for (const [, name = ''] of page.matchAll(/npm run (?:--silent )?([a-z:]+)/g)) expect(Object.keys(scripts)).toContain(name)
  const source = read('lib/delivery/serve/metrics.ts')
  for (const [name] of page.matchAll(/callable_\w+(?=[`{])/g)) expect(source).toContain(`'${name}'`)
})
