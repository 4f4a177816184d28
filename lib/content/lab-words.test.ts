import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { exercisesOf, phaseLabData, runRequestOf } from './lab-data-of'
import { loadContent } from './load'

/** A copy of the sound fixture in which `change` is made, and what the check says about it. */
function after(change: (phase: string) => void) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-'))
  fs.cpSync('tests/fixtures/sound', folder, { recursive: true })
  const phase = path.join(folder, 'guides/tiny/1-first')
  change(phase)
  const { content, problems } = loadContent(folder)
  fs.rmSync(folder, { recursive: true })
  return { content, said: problems.map(({ place, fact }) => `${place}: ${fact}`) }
}

const app = 'def app(environ, start_response):\n    start_response("200 OK", [])\n    return [b"hi"]\n'
const write = (file: string, text: string) => {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, text)
}
const insert = (phase: string, text: string) => {
  const file = path.join(phase, 'lesson.mdx')
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('<Recap>', `${text}\n\n<Recap>`))
}

function exercise(phase: string, leaveOut = '') {
  const files = {
    'exercise.json': JSON.stringify({ title: 'T', task: 'Do it.', hints: ['a', 'b'], request: 'GET /tea' }),
    'starter.py': app,
    'solution.py': app,
    'checks.py': '',
    'wrong/nothing.py': '',
  }
  for (const [name, text] of Object.entries(files)) if (name !== leaveOut) write(path.join(phase, 'exercises/say-hi', name), text)
}

test('a sample, a break and an exercise become labs', () => {
  const { content, said } = after((phase) => {
    write(path.join(phase, 'code/run.py'), app)
    exercise(phase)
    insert(
      phase,
      '<Sample file="run.py" request="POST /x" body="a=1" />\n\n<BreakIt line="3" to="return b&quot;hi&quot;" predict="What now?">\n\nIt breaks.\n\n</BreakIt>\n\n<Exercise id="say-hi" />',
    )
  })
  expect(said).toEqual([])
  const phase = content.guides[0]!.phases[0]!
  expect(exercisesOf(phase)).toEqual(['say-hi'])
  const { labs, sources } = phaseLabData(phase)
  expect(labs['run-py']).toMatchObject({
    main: 'run.py',
    settings: { request: 'POST /x HTTP/1.1\r\nHost: localhost:8000\r\nContent-Length: 3\r\n\r\na=1' },
  })
  expect(labs['run-py']?.recording).toMatch(/^[0-9a-f]{16}$/)
  expect(labs['say-hi']).toMatchObject({ main: 'say_hi.py', exercise: { phase: 'tiny/first' } })
  expect(sources['say_hi.py']).toBe(app)
})

test('a sample in a folder becomes a lab with the whole folder, and asks for the X-ray of its framework', () => {
  const { content, said } = after((phase) => {
    write(path.join(phase, 'code/shop/app.py'), app)
    write(path.join(phase, 'code/shop/templates/tea.html'), '<p>{{ tea }}</p>\n')
    write(path.join(phase, 'code/shop.py'), '')
    insert(phase, '<Sample file="shop/app.py" packages="flask" />\n\n<Sample file="shop/templates/tea.html" />')
  })
  expect(said).toEqual([])
  const sheet = phaseLabData(content.guides[0]!.phases[0]!)
  expect(Object.keys(sheet.labs).filter((anchor) => anchor.startsWith('shop'))).toEqual(['shop-app-py'])
  const lab = sheet.labs['shop-app-py']!
  expect(lab).toMatchObject({ main: 'app.py', files: ['app.py', 'templates/tea.html'], root: 'shop/' })
  expect(runRequestOf(sheet, lab)).toMatchObject({
    files: { 'app.py': app, 'templates/tea.html': '<p>{{ tea }}</p>\n' },
    main: 'app.py',
    xray: 'stations',
  })
  expect(sheet.html['shop/templates/tea.html']).toContain('&#x3C;p>{{ tea }}')
})

test('what is wrong with a lab is told', () => {
  const { said } = after((phase) => {
    write(path.join(phase, 'code/run.py'), app)
    write(path.join(phase, 'code/serve.py'), 'import socket\n')
    exercise(phase, 'checks.py')
    insert(
      phase,
      [
        '<BreakIt line="1" to="x" predict="?" sample="nowhere">\n\nWords.\n\n</BreakIt>',
        '<Sample file="serve.py" request="GET /" />',
        '<Sample file="run.py" still strict />',
        '<Sample file="run.py" id="again" send="a" request="nonsense" />',
        '<Sample file="run.py" id="third" send="a" />',
        '<BreakIt line="9" to="x" predict="?">\n\nWords.\n\n</BreakIt>',
        '<Exercise id="say-hi" />',
      ].join('\n\n'),
    )
  })
  expect(said).toEqual([
    expect.stringMatching(/^<Sample> request: "request" says how to run a file that defines neither/),
    '<Sample> strict: "strict" says how to run a sample that is still.',
    expect.stringMatching(/^<Sample> request: Expected a method and a target/),
    '<Sample> send: "send" needs a WebSocket to send over.',
    expect.stringMatching(/^<BreakIt> sample: No sample of this lesson has the anchor "nowhere"/),
    expect.stringMatching(/^<BreakIt> line: Expected lines of run.py \(1 to 3\), found 9/),
    'checks.py: The exercise "say-hi" has no checks.py.',
  ])
})
