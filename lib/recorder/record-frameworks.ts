import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { partOf, type Stack, type StackFrame, stacksSchema, type Traces, tracesSchema } from '../servers/frameworks'
import { exchange } from './exchange'
import { end, freePort, launch, listens, until, workFolder } from './launch'
import { pause } from './record-case'
import { packageVersion, pythonOf, type System, upstream } from './system'

const placeSchema = z.object({ file: z.string(), function: z.string(), line: z.number() })
const reportSchema = z.object({ frames: z.array(placeSchema), above: z.array(placeSchema), calls: z.record(z.string(), z.number()) })

const samples = 'guides/wsgi-and-asgi/6-from-protocol-to-framework/code'
const request = 'GET /teas/assam?cups=2 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'
const commands = { gunicorn: 'gunicorn --bind 127.0.0.1:PORT', uvicorn: 'uvicorn --http h11 --port PORT' }

/** Traces every framework's shop in a system and writes what differs from what lies there. Returns whether anything did. */
export async function recordFrameworks(content: string, system: System, say: (line: string) => void): Promise<boolean> {
  const folder = path.join(content, 'servers', 'frameworks')
  const stacks: Traces['stacks'] = {}
  for (const stack of stacksSchema.parse(JSON.parse(fs.readFileSync(path.join(folder, 'stacks.json'), 'utf8')))) {
    say(`  ${stack.id}`)
    stacks[stack.id] = await traceOf(stack, system, path.join(content, samples))
  }
  const file = path.join(folder, `${system.name.toLowerCase().replace(' ', '-')}.json`)
  const old = fs.existsSync(file) ? tracesSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8'))) : undefined
  const made = { system: system.name, python: pythonOf(system), recorded: new Date().toISOString().slice(0, 10), stacks }
  if (old && tracesText(old) === tracesText({ ...made, recorded: old.recorded })) return false
  fs.writeFileSync(file, tracesText(tracesSchema.parse(made)))
  return true
}

async function traceOf(stack: Stack, system: System, folder: string): Promise<Traces['stacks'][string]> {
  const packages = [stack.server, ...stack.packages]
  const missing = packages.filter((name) => !packageVersion(system, name))
  if (missing.length) throw new Error(`${stack.id} needs ${missing.join(', ')} on ${system.name}: apt-get install ${missing.join(' ')}`)
  const module = path.basename(stack.files[0] ?? '', '.py')
  const files = Object.fromEntries(stack.files.map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]))
  const traced = `import ${module}\nfrom tracer import traced\n\napp = traced(${module}.${stack.app}, ${JSON.stringify(stack.view)})\n`
  const tracer = fs.readFileSync('lib/recorder/python/tracer.py', 'utf8')
  const { inside, remove } = workFolder(system, { ...files, 'tracer.py': tracer, 'traced.py': traced })
  const port = await freePort()
  const server = launch(system, inside, `${commands[stack.server].replace('PORT', String(port))} traced:app`)
  try {
    if (!(await until(() => listens(port), server, 15_000))) throw new Error(`${stack.id} did not start:\n${server.output()}`)
    for (let i = 0; i < 2; i++) {
      await exchange(port, request)
      await pause(400)
    }
    const report = server
      .output()
      .split('\n')
      .filter((line) => line.startsWith('TRACE '))[1]
    if (!report) throw new Error(`${stack.id} left no trace:\n${server.output()}`)
    const seen = reportSchema.parse(JSON.parse(report.slice(6)))
    const above = seen.above.slice(0, seen.above.findIndex(({ function: name }) => /run_asgi|handle_request/.test(name)) + 1)
    const calls: Traces['stacks'][string]['calls'] = {}
    for (const [file, count] of Object.entries(seen.calls)) {
      const part = partOf(packaged(file, inside), '?')
      if (part !== 'other' && part !== 'server') calls[part] = (calls[part] ?? 0) + count
    }
    return {
      command: `${commands[stack.server].replace('PORT', '8000')} ${module}:${stack.app}`,
      versions: Object.fromEntries(packages.map((name) => [name.replace('python3-', ''), upstream(packageVersion(system, name) ?? '')])),
      frames: [...above.reverse(), ...seen.frames].map((frame): StackFrame => {
        const file = packaged(frame.file, inside)
        return { file, function: frame.function, line: frame.line, part: partOf(file, frame.function) }
      }),
      calls,
    }
  } finally {
    await end(server)
    remove()
  }
}

/** A file's path below the folder of packages, of the standard library, or of the app. */
function packaged(file: string, folder: string): string {
  return file
    .replace(`${folder}/`, '')
    .replace(/^.*\/dist-packages\//, '')
    .replace(/^.*\/lib\/python3\.\d+\//, '')
}

function tracesText({ stacks, ...made }: Traces): string {
  const head = Object.entries(made).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`)
  const body = Object.entries(stacks).map(([id, { frames, ...stack }]) => {
    const fields = Object.entries(stack).map(([key, value]) => `      ${JSON.stringify(key)}: ${JSON.stringify(value)},`)
    return `    ${JSON.stringify(id)}: {\n${fields.join('\n')}\n      "frames": [\n${frames.map((one) => `        ${JSON.stringify(one)}`).join(',\n')}\n      ]\n    }`
  })
  return `{\n${head.join('\n')}\n  "stacks": {\n${body.join(',\n')}\n  }\n}\n`
}
