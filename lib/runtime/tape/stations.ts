import type { Station } from './event'

/** A station with those that it called, in the order in which they began. */
export type StationNode = { n: number; station: Station; within: StationNode[] }

/** The stations as they nested, from rows that name their parent by its place. A row whose parent does not stand before it stands outermost. */
export function stationTree(rows: readonly Station[]): StationNode[] {
  const nodes = rows.map((station, n): StationNode => ({ n, station, within: [] }))
  const outermost: StationNode[] = []
  for (const node of nodes) {
    const { parent } = node.station
    const above = parent !== null && parent < node.n ? nodes[parent] : undefined
    ;(above?.within ?? outermost).push(node)
  }
  return outermost
}

/** What each kind of station is called, and what it is in a sentence. */
export const stationWords: Readonly<Record<Station['kind'], { word: string; says: string }>> = {
  shell: { word: 'shell', says: 'The framework’s own callable, and what it sets up and takes down around each request.' },
  layer: {
    word: 'layer',
    says: 'Something the request passes on its way in and on its way out: a middleware, a hook, an exception handler.',
  },
  table: { word: 'table', says: 'The path is looked up among the routes.' },
  view: { word: 'view', says: 'The framework calls the function that was found, with what that function wants.' },
  yours: { word: 'yours', says: 'A function of your own code.' },
  response: { word: 'response', says: 'What was returned becomes status, headers and body.' },
  database: { word: 'database', says: 'A statement goes to the database.' },
  template: { word: 'template', says: 'A template is filled in.' },
  threads: { word: 'threads', says: 'Work is handed from the event loop to a pool of threads, or back.' },
  frame: { word: 'frame', says: 'Any other function of the framework.' },
}

/** The kinds that occur among rows, in the order of the words above. */
export const stationKinds = (rows: readonly Station[]): Station['kind'][] =>
  (Object.keys(stationWords) as Station['kind'][]).filter((kind) => rows.some((row) => row.kind === kind))

/** How long a station took in milliseconds, with two decimals; undefined where it did not end. */
export const stationTime = ({ start, end }: Pick<Station, 'start' | 'end'>): string | undefined =>
  end === null ? undefined : (end - start).toFixed(2)

/** A sentence about rows beyond the limit; empty where all are there. */
export const droppedSentence = (rows: readonly Station[], dropped: number): string =>
  dropped
    ? `These are the first ${rows.length.toLocaleString('en')}. ${dropped.toLocaleString('en')} more were left out: a run tells no more.`
    : ''

/** The stations as text, one to a line, indented as they nested. */
export const stationsAsText = (rows: readonly Station[]): string =>
  rows
    .map((row) => {
      const time = stationTime(row)
      const about = [row.about, row.result && `${row.raised ? 'raised' : '→'} ${row.result}`, row.waits && `waits ${row.waits}`]
      return `${'  '.repeat(row.depth)}${stationWords[row.kind].word.padEnd(9)} ${row.label}  ${row.file}:${row.line}  ${time ? `${time} ms` : 'did not end'}  ${about.filter(Boolean).join('  ')}`.trimEnd()
    })
    .join('\n')
