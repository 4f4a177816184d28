/** An answer as Moodle keeps it: its part of the point, and its text. */
export type MoodleAnswer = { fraction: number; text: string }
/** A question as Moodle takes it from GIFT. */
export type MoodleQuestion = {
  type: string
  single?: boolean
  answers: MoodleAnswer[]
  pairs: [string, string][]
  numbers: [number, number][]
}

const marks: [string, string][] = [
  ['\\:', ':'],
  ['\\#', '#'],
  ['\\=', '='],
  ['\\{', '{'],
  ['\\}', '}'],
  ['\\~', '~'],
  ['\\n', '\n'],
]
const placeholder = (i: number) => String.fromCharCode(0xf100 + i)
/** Escaped marks are put out of the way before anything is looked for; a doubled backslash is one. */
const hidden = (text: string) => {
  const once = text.replaceAll('\\\\', '\uf0ff')
  return marks.reduce((all, [escaped], i) => all.replaceAll(escaped, placeholder(i)), once).replaceAll('\uf0ff', '\\')
}
const shown = (text: string) => marks.reduce((all, [, sign], i) => all.replaceAll(placeholder(i), sign), text)
/** A format named in front of a text is no part of it; other words in brackets are. */
const formatted = (text: string) => shown(text.replace(/^\[(moodle|html|plain|markdown)\]/, '')).trim()
const answersIn = (text: string, sign: string) => {
  const [first = '', ...rest] = text.split(sign)
  return (first.trim() ? [first.trim(), ...rest] : rest).map((one) => one.trim())
}
/** A weight has one or two digits and, behind an optional point, any more; anything else between per cents is text. */
const weight = /^%-*([0-9]{1,2})\.?([0-9]*)%/
function weighted(text: string, otherwise: number): MoodleAnswer {
  const isWeighted = weight.test(text)
  const end = text.indexOf('%', 1)
  const [answer = ''] = (isWeighted ? text.slice(end + 1) : text).split('#')
  return { fraction: isWeighted ? Number(text.slice(1, end)) / 100 : otherwise, text: formatted(answer.trim()) }
}

/** What Moodle makes of a file of GIFT, by the rules of its own importer: blocks between blank lines, and in the braces the first sign that is found says the kind. */
export function moodleReadsGift(file: string): MoodleQuestion[] {
  const blocks = file.split('\n').reduce<string[][]>(
    (all, line) => {
      if (line.trim()) all.at(-1)?.push(line.trim())
      else if (all.at(-1)?.length) all.push([])
      return all
    },
    [[]],
  )
  return blocks.flatMap((lines) => {
    const text = hidden(
      lines
        .map((line) => (line.startsWith('//') ? ' ' : line))
        .join('\n')
        .trim(),
    )
    if (!text || text.startsWith('$CATEGORY:')) return []
    const bare = text.startsWith('::') ? text.slice(text.indexOf('::', 2) + 2) : text
    const [start, end] = [bare.indexOf('{'), bare.indexOf('}')]
    if (start < 0 || end < 0) throw new Error(`braces: ${bare}`)
    const whole = bare.slice(start + 1, end).trim()
    const general = whole.lastIndexOf('####')
    return [kindOf((general < 0 ? whole : whole.slice(0, general)).trim())]
  })
}

function kindOf(answers: string): MoodleQuestion {
  const none = { answers: [], pairs: [], numbers: [] }
  if (answers.startsWith('#'))
    return {
      ...none,
      type: 'numerical',
      numbers: answersIn(answers.slice(1).split('~')[0] ?? '', '=').flatMap((one) => {
        const { fraction, text } = weighted(one, 1)
        const [value = '', tolerance = '0'] = text.split(':')
        return fraction === 1 ? [[Number(value), Number(tolerance)] as [number, number]] : []
      }),
    }
  if (answers.includes('~')) {
    const all = answersIn(answers.replaceAll('=', '~='), '~')
    // Behind an equals sign no weight is looked for.
    const read = (one: string) =>
      one.startsWith('=') ? { fraction: 1, text: formatted((one.slice(1).split('#')[0] ?? '').trim()) } : weighted(one, 0)
    return { ...none, type: 'multichoice', single: answers.includes('='), answers: all.map(read) }
  }
  if (answers.includes('=') && answers.includes('->'))
    return {
      ...none,
      type: 'match',
      pairs: answersIn(answers, '=').map((one) => {
        const arrow = one.indexOf('->')
        if (arrow < 0) throw new Error(`no arrow: ${one}`)
        return [formatted(one.slice(0, arrow).trim()), shown(one.slice(arrow + 2)).trim()]
      }),
    }
  if (/^(T|TRUE|F|FALSE)$/.test((answers.split('#')[0] ?? '').trim())) return { ...none, type: 'truefalse' }
  return { ...none, type: 'shortanswer', answers: answersIn(answers, '=').map((one) => weighted(one, 1)) }
}

/** Parts of a point that Moodle takes; with any other, the question is refused. */
const takes = [
  1, 0.9, 0.8333333, 0.8, 0.75, 0.7, 0.6666667, 0.6, 0.5, 0.4, 0.3333333, 0.3, 0.25, 0.2, 0.1666667, 0.1428571, 0.125, 0.1111111, 0.1, 0.05,
  0,
]

/** Whether Moodle takes these parts of a point, and the full mark is reached by all above nothing and by no fewer. */
export function moodleTakesFractions(fractions: readonly number[]): boolean {
  const above = fractions.filter((one) => one > 0)
  const sum = above.reduce((total, one) => total + one, 0)
  const known = fractions.every((one) => takes.some((part) => Math.abs(part - Math.abs(one)) < 0.00001))
  return known && Math.abs(sum - 1) < 0.001 && above.every((one) => sum - one < 0.99)
}

/** Whether a typed answer fits one that Moodle keeps: `*` is any letters, `\*` a star. */
export function moodleMatches(kept: string, typed: string): boolean {
  const pattern = kept
    .split(/(\\\*|\*)/)
    .map((part) => (part === '*' ? '.*' : part === '\\*' ? '\\*' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('')
  return new RegExp(`^${pattern}$`, 'is').test(typed)
}
