import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readAnswers } from '../servers/answers'
import {
  concurrencySettingsSchema,
  type RecordedTimings,
  type Served,
  type Setting,
  sameTiming,
  timingsSchema,
} from '../servers/concurrency'
import { rows } from '../servers/rows'
import { exchange } from './exchange'
import { end, freePort, launch, listens, until, workFolder } from './launch'
import { describeRow } from './record'
import { pause } from './record-case'
import type { System } from './system'

const requests = 8

/** Times every setting in a system and writes what differs from what lies there by more than the machine's own noise. Returns whether anything did. */
export async function recordConcurrency(content: string, system: System, say: (line: string) => void): Promise<boolean> {
  const folder = path.join(content, 'servers', 'concurrency')
  const file = path.join(folder, `${system.name.toLowerCase().replace(' ', '-')}.json`)
  const old = fs.existsSync(file) ? timingsSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8'))) : undefined
  const settings = concurrencySettingsSchema.parse(JSON.parse(fs.readFileSync(path.join(folder, 'settings.json'), 'utf8')))
  const runs: RecordedTimings['runs'] = {}
  let python = ''
  let changed = !old || Object.keys(old.runs).length !== settings.length
  for (const setting of settings) {
    const row = rows.find((one) => one.name === setting.server)
    const made = row && describeRow(row, system)
    if (!row || !made) throw new Error(`${setting.server} is not installed on ${system.name}: apt-get install ${row?.package}`)
    say(`  ${setting.id}`)
    python = made.python
    const command = row.command.replace('FLAGS ', setting.flags ? `${setting.flags} ` : '')
    const run = {
      server: made.server,
      version: made.version,
      command: command.replace('PORT', '8000'),
      requests: await time(setting, command, row.ready, system, folder),
    }
    const before = old?.runs[setting.id]
    const same =
      before &&
      before.version === run.version &&
      before.command === run.command &&
      (setting.varies || sameTiming(before.requests, run.requests))
    runs[setting.id] = same ? before : run
    changed ||= !same
  }
  if (!changed) return false
  const timings: RecordedTimings = {
    system: system.name,
    python,
    cores: os.availableParallelism(),
    recorded: new Date().toISOString().slice(0, 10),
    runs,
  }
  fs.writeFileSync(file, timingsText(timings))
  return true
}

async function time(setting: Setting, command: string, ready: RegExp | undefined, system: System, folder: string): Promise<Served[]> {
  const port = await freePort()
  const { inside, remove } = workFolder(system, { 'app.py': fs.readFileSync(path.join(folder, setting.app), 'utf8') })
  const server = launch(system, inside, command.replace('PORT', String(port)))
  try {
    const workers = Number(/--workers (\d+)/.exec(command)?.[1] ?? 1)
    const up = () =>
      listens(port) &&
      (!ready || (server.output().match(new RegExp(ready, 'g'))?.length ?? 0) >= (setting.server === 'gunicorn' ? workers : 1))
    if (!(await until(up, server, 15_000))) throw new Error(`${command} did not start:\n${server.output()}`)
    await pause(setting.server === 'uvicorn' && workers > 1 ? 2500 : 500)
    const began = Date.now() / 1000
    const answers = await Promise.all(
      Array.from({ length: requests }, async () => {
        const { received, sentAt = 0 } = await exchange(port, 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n', [], 20_000)
        const answer = readAnswers(received.map(([, bytes]) => bytes).join(''), ['GET'], true).answers[0]
        const [begun = '', done = '', by = ''] = answer?.body.split(' ') ?? []
        return {
          begun: Number(begun) - began,
          done: Number(done) - began,
          answered: sentAt / 1000 + (received.at(-1)?.[0] ?? 0) - began,
          by,
        }
      }),
    )
    answers.sort((a, b) => a.begun - b.begun)
    const who = [...new Set(answers.map(({ by }) => by))]
    const tenth = (seconds: number) => Math.max(0, Math.floor((seconds + 0.03) * 10) / 10)
    return answers.map(({ begun, done, answered, by }) => ({
      begun: tenth(begun),
      done: tenth(done),
      answered: tenth(answered),
      by: who.indexOf(by),
    }))
  } finally {
    await end(server)
    remove()
  }
}

function timingsText({ runs, ...made }: RecordedTimings): string {
  const head = Object.entries(made).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`)
  const body = Object.entries(runs).map(([id, { requests: served, ...run }]) => {
    const lines = served.map((one) => `        ${JSON.stringify(one)}`)
    return `    ${JSON.stringify(id)}: {\n      ${JSON.stringify(run).slice(1, -1)},\n      "requests": [\n${lines.join(',\n')}\n      ]\n    }`
  })
  return `{\n${head.join('\n')}\n  "runs": {\n${body.join(',\n')}\n  }\n}\n`
}
