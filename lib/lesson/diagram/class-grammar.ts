import type { DiagramProblem } from './drawing'
import { inBrief } from './flowchart-node'
import { type Direction, directionOf } from './graph'
import { labelText, nodeText } from './label'
import { diagramLines } from './source-lines'

export type ClassEnd = 'none' | 'arrow' | 'inherit' | 'composition' | 'aggregation'
export type ClassBox = { id: string; label: string; annotation?: string; members: string[] }
export type Relation = {
  from: string
  to: string
  start: ClassEnd
  end: ClassEnd
  dashed: boolean
  label: string
  fromCount: string
  toCount: string
}
export type ClassDiagram = {
  direction: Direction
  classes: Map<string, ClassBox>
  relations: Relation[]
  notes: { of?: string; text: string }[]
}

const id = String.raw`(?:\x60[^\x60]+\x60|[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_.]|-(?=[\p{L}\p{N}_]))*)(?:~[^~]*(?:~[^~]+~)?~)?`
const relation = new RegExp(
  `^(${id})\\s*(?:"([^"]*)"\\s*)?(<\\|--|<\\|\\.\\.|(?:<\\||[*<]|(?:\\(\\))|(?<=\\s|")o)?(?:--|\\.\\.)(?:\\|>|[*>]|(?:\\(\\))|o(?=[\\s"]))?)\\s*(?:"([^"]*)"\\s*)?(${id})(?:\\s*:\\s*(.*))?$`,
  'u',
)
const heading = new RegExp(
  `^class\\s+(${id})\\s*(?:\\[\\s*"([^"]*)"\\s*\\])?(?:\\s*:::\\s*[\\w-]+)?\\s*(?:<<(.+?)>>)?\\s*(\\{)?\\s*(?:(.*?)\\s*(\\}))?$`,
  'u',
)
const inline = new RegExp(`^(${id})\\s*:\\s*(.+)$`, 'u')
const ends: Record<string, ClassEnd> = {
  '<|': 'inherit',
  '|>': 'inherit',
  '*': 'composition',
  o: 'aggregation',
  '<': 'arrow',
  '>': 'arrow',
  '': 'none',
}

/** Reads a class diagram; every line is understood whole or reported. */
export function parseClasses(source: string): { diagram: ClassDiagram; problems: DiagramProblem[] } {
  const problems: DiagramProblem[] = []
  const diagram: ClassDiagram = { direction: 'TD', classes: new Map(), relations: [], notes: [] }
  let open: ClassBox | undefined
  let spaces = 0
  const box = (written: string): ClassBox => {
    const [, name = '', generic] = /^([^~]+)(?:~(.*)~)?$/.exec(written.replaceAll('`', '')) ?? []
    const known = diagram.classes.get(name) ?? { id: name, label: name, members: [] }
    if (generic) known.label = `${name}<${angled(generic)}>`
    diagram.classes.set(name, known)
    return known
  }
  const member = (of: ClassBox, text: string) => {
    const annotation = /^<<(.+)>>$/.exec(text)?.[1]
    if (annotation) of.annotation = annotation
    else if (text) of.members.push(classified(angled(text.replace(/;$/, ''))))
  }
  for (const [index, { text, line }] of diagramLines(source).entries()) {
    let m: RegExpExecArray | null
    if (open) {
      if (text.endsWith('}') && !/\{.*\}/.test(text)) {
        member(open, text.slice(0, -1).trim())
        open = undefined
      } else member(open, text)
    } else if (index === 0 || /^(classDef|cssClass|style|click|link|callback)\s/.test(text)) continue
    else if ((m = /^direction\s+(TD|TB|LR|BT|RL)$/i.exec(text))) diagram.direction = directionOf(m[1] ?? 'TD')
    else if (/^namespace\s+\S+\s*\{$/.test(text)) spaces++
    else if (text === '}' && spaces > 0) spaces--
    else if ((m = /^note\s+(?:for\s+(\S+)\s+)?"([^"]*)"$/.exec(text)))
      diagram.notes.push({ of: m[1] === undefined ? undefined : box(m[1]).id, text: nodeText(m[2] ?? '') })
    else if ((m = new RegExp(`^<<(.+)>>\\s+(${id})$`, 'u').exec(text))) box(m[2] ?? '').annotation = m[1]
    else if ((m = heading.exec(text))) {
      const made = box(m[1] ?? '')
      if (m[2] !== undefined) made.label = labelText(m[2])
      if (m[3]) made.annotation = m[3]
      for (const one of (m[5] ?? '').split(';')) member(made, one.trim())
      if (m[4] && !m[6]) open = made
    } else if ((m = relation.exec(text))) {
      const [, from = '', fromCount = '', arrow = '', toCount = '', to = '', label = ''] = m
      const [, start = '', dashes = '', end = ''] = /^(.*?)(--|\.\.)(.*)$/.exec(arrow) ?? []
      diagram.relations.push({
        from: box(from).id,
        to: box(to).id,
        start: ends[start] ?? 'none',
        end: ends[end] ?? 'none',
        dashed: dashes === '..',
        label: labelText(label),
        fromCount: labelText(fromCount),
        toCount: labelText(toCount),
      })
    } else if ((m = inline.exec(text))) member(box(m[1] ?? ''), (m[2] ?? '').trim())
    else if ((m = new RegExp(`^(${id})$`, 'u').exec(text))) box(m[1] ?? '')
    else
      problems.push({
        line,
        fact: `This line is not understood: "${inBrief(text)}".`,
        remedy: 'Drawn here are class A { members }, A : member, <<interface>>, relations such as A <|-- B : text, namespace and note.',
      })
  }
  if (open || spaces > 0) problems.push({ line: source.split('\n').length, fact: 'A { is not closed.', remedy: 'Add a line "}".' })
  if (!problems.length && diagram.classes.size === 0)
    problems.push({ line: 1, fact: 'The diagram draws nothing.', remedy: 'Add at least one class.' })
  return { diagram, problems }
}

/** `List~int~` is `List<int>`. */
const angled = (text: string): string => {
  let said = text
  for (let before = ''; before !== said; ) {
    before = said
    said = said.replace(/(?<=[\p{L}\p{N}_])~([^~]+)~/u, '<$1>')
  }
  return said
}

/** A mark at the end, `$` or `*`, is the word that it stands for: `+make()$` is `+static make()`. */
const classified = (member: string): string =>
  member.replace(
    /^([+\-#~]?)\s*(.*[\w)])\s*([$*])$/,
    (_, sign: string, rest: string, mark: string) => `${sign}${mark === '$' ? 'static' : 'abstract'} ${rest}`,
  )
