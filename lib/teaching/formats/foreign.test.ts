import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { parse } from 'gift-pegjs'
import { expect, test } from 'vitest'
import { contentUnderTest } from '@/tests/content-under-test'
import { ankiPackage } from './anki'
import { fields } from './anki-note'
import { bankOf } from './bank'
import { csv } from './csv'
import { gift } from './gift'

const guide = contentUnderTest().guides.find(({ slug }) => slug === 'wsgi-and-asgi')!
const { bank } = bankOf(guide.slug, guide.title, guide.phases)
const items = bank.sections.flatMap((section) => section.items)

const anki = ankiPackage(bank).data

/** Reads the database of a package with the SQLite of Python, as it lies on a disk. */
function read(sql: string, made = anki): unknown[][] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-test-'))
  try {
    const file = path.join(folder, 'collection.anki2')
    fs.writeFileSync(file, unzipSync(made)['collection.anki2']!)
    const code = 'import json, sqlite3, sys; print(json.dumps(sqlite3.connect(sys.argv[1]).execute(sys.argv[2]).fetchall()))'
    return JSON.parse(execFileSync('python3', ['-c', code, file, sql], { encoding: 'utf8', maxBuffer: 20_000_000 }))
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}

test('the database of an Anki package is whole, and every card has its note, its deck and its note type', () => {
  expect(read('PRAGMA integrity_check')).toEqual([['ok']])
  const [[version, models, decks]] = read('SELECT ver, models, decks FROM col') as [[number, string, string]]
  expect(version).toBe(11)
  const [model] = Object.values(JSON.parse(models)) as { id: number; flds: { name: string }[] }[]
  expect(model!.flds.map(({ name }) => name)).toEqual([...fields])
  const names = Object.values(JSON.parse(decks) as Record<string, { name: string }>).map(({ name }) => name)
  for (const { title } of bank.sections) expect(names).toContain(`${guide.title}::${title}`)
  const cards = read('SELECT c.did, n.mid, n.flds FROM cards c JOIN notes n ON n.id = c.nid ORDER BY c.due') as [number, number, string][]
  expect(cards.length).toBe(items.length)
  for (const [deck, type, texts] of cards) {
    expect(Object.keys(JSON.parse(decks))).toContain(String(deck))
    expect(type).toBe(model!.id)
    expect(texts.split('\u001f').length).toBe(fields.length)
    expect(texts.split('\u001f').filter((text, i) => fields[i] !== 'Choices' && !text)).toEqual([])
  }
  expect(read('SELECT count(DISTINCT guid), count(DISTINCT csum) FROM notes')[0]![0]).toBe(items.length)
})

test('an Anki package made again holds the same notes under the same names', () => {
  const notes = 'SELECT id, guid, flds FROM notes ORDER BY id'
  expect(read(notes, ankiPackage(bank).data)).toEqual(read(notes))
})

test('gift-pegjs reads every question of the guide, its key and its explanation', () => {
  const read = parse(gift(bank).data).filter((question) => question.type !== 'Category')
  expect(read.length).toBe(items.length)
  const kinds = { choice: 'MC', choices: 'MC', order: 'Matching', match: 'Matching', text: 'Short' }
  read.forEach((question, i) => {
    const { id, task } = items[i]!
    expect([id, question.type]).toEqual([id, kinds[task.kind]])
    expect('globalFeedback' in question && question.globalFeedback?.text).toBeTruthy()
    if (question.type !== 'MC' || !('choices' in task)) return
    expect(question.choices.map(({ isCorrect, weight }) => isCorrect || (weight ?? 0) > 0)).toEqual(task.choices.map(({ right }) => right))
  })
})

test('Python reads the CSV: a row a question, every row as long as the head', () => {
  const code =
    'import csv, io, json, sys; print(json.dumps(list(csv.reader(io.StringIO(sys.stdin.read().lstrip(chr(65279)), newline="")))))'
  const input = csv(bank).data
  const [head, ...rows] = JSON.parse(
    execFileSync('python3', ['-c', code], { encoding: 'utf8', input, maxBuffer: 20_000_000 }),
  ) as string[][]
  expect(rows.length).toBe(items.length)
  expect(rows.filter((row) => row.length !== head!.length)).toEqual([])
})
