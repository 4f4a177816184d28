import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import Database from 'libsql'
import { fields, noteOf, template } from './anki-note'
import type { Bank } from './bank'
import type { Loss } from './loss'

/** A bank as an Anki package, a deck for each phase. A question keeps its note when it is imported again, so what was learnt stays. */
export function ankiPackage(bank: Bank): { data: Uint8Array; losses: Loss[] } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'callable-anki-'))
  try {
    const file = path.join(folder, 'collection.anki2')
    writeCollection(file, bank)
    const data = zipSync({ 'collection.anki2': fs.readFileSync(file), media: strToU8('{}') }, { mtime: '1980-01-01' })
    const losses = bank.sections.flatMap(({ items }) =>
      items.map(({ id }) => ({ id, what: 'Anki asks and shows; it does not judge an answer' })),
    )
    return { data, losses }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

const tables = `
  CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null, dconf text not null, tags text not null);
  CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null);
  CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null, factor integer not null, reps integer not null, lapses integer not null, left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
  CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, type integer not null);
  CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
  CREATE INDEX ix_notes_usn ON notes (usn); CREATE INDEX ix_cards_usn ON cards (usn); CREATE INDEX ix_revlog_usn ON revlog (usn);
  CREATE INDEX ix_cards_nid ON cards (nid); CREATE INDEX ix_cards_sched ON cards (did, queue, due); CREATE INDEX ix_revlog_cid ON revlog (cid); CREATE INDEX ix_notes_csum ON notes (csum);`

const hash = (text: string): string => createHash('sha1').update(text).digest('hex')
/** A number that stays the same for the same text and is a moment in milliseconds, as Anki’s ids are. */
const idOf = (text: string): number => 1_600_000_000_000 + (Number.parseInt(hash(text).slice(0, 10), 16) % 100_000_000_000)

function writeCollection(file: string, bank: Bank): void {
  const database = new Database(file)
  const made = 1_767_225_600
  database.exec(tables)
  const model = idOf(`callable/model/${fields.join()}`)
  const deckOf = (slug: string) => idOf(`callable/deck/${bank.name}/${slug}`)
  const decks = bank.sections.map(({ slug, title }) =>
    deck(deckOf(slug), bank.sections.length > 1 ? `${bank.title}::${title}` : bank.title, made),
  )
  const above = bank.sections.length > 1 ? [deck(deckOf(''), bank.title, made)] : []
  const json = (entries: { id: number }[]) => JSON.stringify(Object.fromEntries(entries.map((entry) => [entry.id, entry])))
  database
    .prepare('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)')
    .run(
      made,
      made * 1000,
      made * 1000,
      '{}',
      json([noteType(model, made)]),
      json([deck(1, 'Default', made), ...above, ...decks]),
      json([settings]),
      '{}',
    )
  const note = database.prepare("INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')")
  const card = database.prepare("INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')")
  let due = 0
  for (const { slug, items } of bank.sections)
    for (const item of items) {
      const name = `callable/${slug}/${item.id}`
      const id = idOf(name)
      const texts = noteOf(item)
      const sort = texts.Question.replace(/<[^>]*>/g, '')
      const checksum = Number.parseInt(hash(sort).slice(0, 8), 16)
      note.run(
        id,
        hash(name).slice(0, 10),
        model,
        made,
        ` callable ${slug} `,
        fields.map((field) => texts[field]).join('\u001f'),
        sort,
        checksum,
      )
      card.run(id, id, deckOf(slug), made, due++)
    }
  database.close()
}

const deck = (id: number, name: string, mod: number) => ({
  id,
  name,
  mod,
  usn: -1,
  desc: '',
  dyn: 0,
  conf: 1,
  collapsed: false,
  extendNew: 0,
  extendRev: 0,
  newToday: [0, 0],
  revToday: [0, 0],
  lrnToday: [0, 0],
  timeToday: [0, 0],
})

function noteType(id: number, mod: number) {
  const { name, front: qfmt, back: afmt, style: css } = template
  return {
    id,
    name: 'Callable question',
    type: 0,
    mod,
    usn: -1,
    sortf: 0,
    did: null,
    css,
    latexPre: '',
    latexPost: '',
    req: [[0, 'any', [0]]],
    tags: [],
    vers: [],
    tmpls: [{ name, ord: 0, qfmt, afmt, did: null, bqfmt: '', bafmt: '' }],
    flds: fields.map((name, ord) => ({ name, ord, sticky: false, rtl: false, font: 'Georgia', size: 20, media: [] })),
  }
}

const settings = {
  id: 1,
  name: 'Default',
  mod: 0,
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  dyn: false,
  new: { delays: [1, 10], ints: [1, 4, 7], initialFactor: 2500, perDay: 20, order: 1, bury: false },
  rev: { perDay: 200, ease4: 1.3, ivlFct: 1, maxIvl: 36500, bury: false },
  lapse: { delays: [10], mult: 0, minInt: 1, leechFails: 8, leechAction: 0 },
}
