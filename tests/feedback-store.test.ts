import { randomUUID } from 'node:crypto'
import { afterAll, test as always, beforeAll, describe, expect } from 'vitest'
import type { FeedbackEntry } from '../lib/feedback/entry'
import { insights } from '../lib/feedback/insights/insights'
import { storeFrom } from '../lib/feedback/store/open'
import type { Store } from '../lib/feedback/store/store'
import { databases, type TestDatabase } from './feedback-stores'

const page = '/guides/wsgi-and-asgi/what-wsgi-is'
const vote = (more: Partial<FeedbackEntry> = {}): FeedbackEntry => ({ id: randomUUID(), page, helpful: true, ...more })
const answer = { page, question: 'q1', version: 'v1', picked: ['b', 'a'], right: true, ms: 4200 }
const none = { pages: [], questions: [] }

describe.each(databases)('the store on $name', ({ make, missing }) => {
  const test = always.skipIf(missing)
  let database: TestDatabase
  let store: Store
  beforeAll(async () => {
    database = await make()
    store = await storeFrom(database.settings)
  }, 60_000)
  afterAll(async () => {
    await store?.close()
    await database?.stop()
  })
  const stored = (id: string) => store.db.selectFrom('feedback').selectAll().where('id', '=', id).executeTakeFirst()

  test('keeps an entry once, however often it comes', async () => {
    const entry = vote({ comment: 'Clear.' })
    const answers = await Promise.all(Array.from({ length: 20 }, () => store.keepFeedback(entry)))
    expect(answers.filter((kept) => kept === 'new')).toHaveLength(1)
    expect(answers.filter((kept) => kept === 'known')).toHaveLength(19)
    expect(await stored(entry.id)).toMatchObject({ page, helpful: 1, comment: 'Clear.', changed: 0 })
  })

  test('words complete a yes or no; then it is changed once and no more', async () => {
    const { id } = vote()
    expect(await store.keepFeedback(vote({ id }))).toBe('new')
    expect(await store.keepFeedback(vote({ id, comment: 'Clear.' }))).toBe('changed')
    expect(await store.keepFeedback(vote({ id }))).toBe('known')
    expect(await stored(id)).toMatchObject({ comment: 'Clear.', changed: 0 })
    expect(await store.keepFeedback(vote({ id, helpful: false, comment: '' }))).toBe('changed')
    expect(await stored(id)).toMatchObject({ helpful: 0, comment: null, changed: 1 })
    expect(await store.keepFeedback(vote({ id, helpful: true, comment: 'No: clear.' }))).toBe('final')
    expect(await stored(id)).toMatchObject({ helpful: 0, comment: null })
  })

  test('what comes at once is kept whole, and one bad write costs no other', async () => {
    const before = await store.db.selectFrom('feedback').select('id').execute()
    const good = Array.from({ length: 300 }, () => vote())
    const bad = { ...vote(), page: null as unknown as string }
    const results = await Promise.allSettled([...good.slice(0, 150), bad, ...good.slice(150)].map((entry) => store.keepFeedback(entry)))
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    const after = await store.db.selectFrom('feedback').select('id').execute()
    expect(after).toHaveLength(before.length + 300)
  })

  test('any text comes back as it was', async () => {
    const comment = "Ünïcode 👩🏽‍💻 “quotes” \\ '; drop table feedback; -- \n%_"
    const entry = vote({ comment })
    await store.keepFeedback(entry)
    expect((await stored(entry.id))?.comment).toBe(comment)
  })

  test('an answer leaves no moment and no order behind', async () => {
    const order = Array.from({ length: 40 }, (_, i) => `c${i}`)
    for (const choice of order) await store.keepAnswer({ ...answer, question: 'order', picked: [choice] })
    const rows = await store.db.selectFrom('answer').selectAll().where('question', '=', 'order').execute()
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['id', 'ms', 'page', 'picked', 'question', 'right', 'version'])
    if ('DATA_DIR' in database.settings) expect(rows.map(({ picked }) => picked)).not.toEqual(order)
  })

  test('everything is summed up the same way, in numbers', async () => {
    const there = '/guides/a/b'
    await store.keepFeedback(vote({ page: there, version: 'aaa', helpful: false, comment: 'Lost.' }), new Date('2026-01-01'))
    await store.keepFeedback(vote({ page: there, version: 'bbb' }), new Date('2026-02-01'))
    await store.keepFeedback(vote({ page: there, version: 'bbb' }), new Date('2026-02-02'))
    const passage = { about: 'passage' as const, page: there, version: 'aaa', section: 'calls', passage: 'it calls', words: 'who?' }
    await store.keepReport({ ...passage, id: randomUUID() }, new Date('2026-01-03'))
    const report = { id: randomUUID(), page: there, version: 'v1', question: 'q1', shown: ['b', 'a'], picked: ['b'], words: 'Both.' }
    expect(await store.keepReport({ ...report, about: 'question' }, new Date('2026-01-02'))).toBe('new')
    expect(await store.keepReport({ ...report, about: 'question' })).toBe('known')
    for (const [picked, ms, right] of [
      ['a', 1500, true],
      ['a', 9000, true],
      ['b', 30_400, false],
    ] as const)
      await store.keepAnswer({ ...answer, page: there, picked: [picked], ms, right }, new Date('2026-01-02'))

    const { pages, questions, said } = await insights(store, none)
    const found = pages.find((one) => one.page === there)
    expect(found).toMatchObject({ helpful: { count: 2, of: 2 }, reports: 1, sections: [{ id: 'calls', reports: 1 }] })
    expect(found?.versions).toMatchObject([
      { version: 'aaa', since: '2026-01-01', helpful: { count: 0, of: 1 }, reports: 1 },
      { version: 'bbb', since: '2026-02-01', helpful: { count: 2, of: 2 }, reports: 0 },
    ])
    const question = questions.find((one) => one.page === there)
    expect(question).toMatchObject({ question: 'q1', reports: 1, versions: [{ since: '2026-01-02', seconds: 9 }] })
    expect(question?.versions[0]?.item).toMatchObject({ difficulty: { count: 2, of: 3 }, pull: { choice: 'b' } })
    expect(question?.versions[0]?.item.discrimination).toBeUndefined()
    expect(said.filter((one) => one.page === there).map(({ words }) => words)).toEqual(['who?', 'Both.', 'Lost.'])
    expect(said.find(({ about, page }) => about === 'question' && page === there)).toMatchObject({ picked: ['b'], shown: ['b', 'a'] })
  })

  test.each(['pages', 'versions', 'sections', 'questions', 'choices'])(
    'a flood of made-up %s keeps nobody waiting, and what is real is shown',
    async (what) => {
      const flood = await make()
      const flooded = await storeFrom(flood.settings)
      const real = {
        pages: [{ path: page, title: 'Real', version: 'now', sections: [] }],
        questions: [{ page, id: 'q1', version: 'v1', text: 'Real?', choices: [] }],
      }
      const count = what === 'pages' ? 50_000 : 10_000
      const at = '2026-01-01T00:00:00.000Z'
      const rows = Array.from({ length: count }, (_, i) => i)
      const insert = async (table: 'feedback' | 'report' | 'answer', made: object[]) => {
        for (let from = 0; from < count; from += 1000)
          await flooded.db
            .insertInto(table)
            .values(made.slice(from, from + 1000) as never)
            .execute()
      }
      const vote = { version: 'now', helpful: 0, comment: null, changed: 0, at }
      const report = { about: 'passage', version: 'now', question: null, passage: 'x', shown: null, picked: null, words: '', at, page }
      const answered = { version: 'v1', right: 0, ms: 1000, page }
      if (what === 'pages')
        await insert(
          'feedback',
          rows.map((i) => ({ ...vote, id: randomUUID(), page: `/made/up/${i}` })),
        )
      if (what === 'versions')
        await insert(
          'feedback',
          rows.map((i) => ({ ...vote, id: randomUUID(), page, version: `v${i}` })),
        )
      if (what === 'sections')
        await insert(
          'report',
          rows.map((i) => ({ ...report, id: randomUUID(), section: `s${i}` })),
        )
      if (what === 'questions')
        await insert(
          'answer',
          rows.map((i) => ({ ...answered, id: randomUUID(), question: `q-${i}`, picked: 'a' })),
        )
      if (what === 'choices')
        await insert(
          'answer',
          rows.map((i) => ({ ...answered, id: randomUUID(), question: 'q1', picked: `a${i}` })),
        )
      for (let i = 0; i < 3; i++) await flooded.keepFeedback({ id: randomUUID(), page, version: 'now', helpful: true })
      for (let i = 0; i < 3; i++) await flooded.keepAnswer({ ...answer, picked: ['right'] })

      for (const catalogue of [real, none]) {
        let longest = 0
        let last = performance.now()
        const ticking = setInterval(() => {
          longest = Math.max(longest, performance.now() - last)
          last = performance.now()
        }, 5)
        const began = performance.now()
        const found = await insights(flooded, catalogue)
        clearInterval(ticking)
        expect(performance.now() - began).toBeLessThan(4000)
        expect(longest).toBeLessThan(2000)
        expect(found.pages.length).toBeLessThanOrEqual(500)
        expect(found.questions.length).toBeLessThanOrEqual(500)
        expect(JSON.stringify(found).length).toBeLessThan(3_000_000)
        expect(found.pages.find((one) => one.page === page)?.versions.find(({ version }) => version === 'now')?.helpful.count).toBe(3)
        expect(found.questions.find((one) => one.page === page && one.question === 'q1')?.versions[0]?.item.difficulty.count).toBe(3)
        if (catalogue === real) expect(found.pages.map((one) => one.page)).toEqual([page])
        if (catalogue === real && what === 'pages') expect(found.elsewhere).toBe(count)
      }
      await flooded.close()
      await flood.stop()
    },
  )

  test('a second server on the same database finds its tables as they are', async () => {
    const second = await storeFrom(database.settings)
    const entry = vote()
    expect(await second.keepFeedback(entry)).toBe('new')
    expect(await store.keepFeedback(entry)).toBe('known')
    await second.close()
  })
})
