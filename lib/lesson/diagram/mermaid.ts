import { parseClasses } from './class-grammar'
import { drawClasses } from './draw-classes'
import { drawGraph } from './draw-graph'
import type { DiagramProblem, Drawing } from './drawing'
import { parseFlowchart } from './flowchart-grammar'
import { drawSequence } from './sequence'
import { parseSequence } from './sequence-grammar'
import { diagramLines } from './source-lines'
import { parseStates } from './state-grammar'

type Read = { problems: DiagramProblem[]; draw(id: string): Drawing }

const graph = (read: ReturnType<typeof parseFlowchart>): Read => ({ ...read, draw: (id) => drawGraph(read.graph, id) })

/** Kinds of diagrams by the word they begin with. */
const kinds: [RegExp, (source: string) => Read][] = [
  [/^(flowchart|graph|flowchart-elk)\b/, (source) => graph(parseFlowchart(source))],
  [/^stateDiagram(-v2)?\b/, (source) => graph(parseStates(source))],
  [
    /^classDiagram(-v2)?\b/,
    (source) => {
      const { diagram, problems } = parseClasses(source)
      return { problems, draw: (id) => drawClasses(diagram, id) }
    },
  ],
  [
    /^sequenceDiagram\b/,
    (source) => {
      const sequence = parseSequence(source)
      return { problems: sequence.problems, draw: () => drawSequence(sequence) }
    },
  ],
]

function read(source: string): Read | undefined {
  const header = diagramLines(source)[0]?.text ?? ''
  return kinds.find(([word]) => word.test(header))?.[1](source)
}

const kept = new Map<string, { problems: DiagramProblem[]; drawing?: Drawing }>()

/** Stands for the id of a drawing while it has none yet. */
const place = '\uE000'

/** Reads and draws a source, once a process. */
function drawn(source: string): { problems: DiagramProblem[]; drawing?: Drawing } {
  const known = kept.get(source)
  if (known) return known
  const found = read(source)
  const made: { problems: DiagramProblem[]; drawing?: Drawing } = { problems: found?.problems ?? [unknownKind(source)] }
  if (found && !made.problems.length)
    try {
      made.drawing = found.draw(place)
    } catch (error) {
      const fact = (error as Error).message.split('\n')[0] ?? ''
      made.problems = [
        { line: 1, fact: `The diagram could not be drawn: ${fact}`, remedy: 'Draw it in two, or as an SVG in diagrams/ with <Diagram>.' },
      ]
    }
  kept.set(source, made)
  return made
}

/** Everything that keeps `source` from being drawn as its author meant it: it is read and drawn, and the drawing is held against the source. */
export function checkDiagram(source: string): DiagramProblem[] {
  return drawn(source).problems
}

/** Draws a diagram as SVG that takes its colours from the page; `id` keeps its inner ids apart from those of other drawings. Throws where `checkDiagram` has something to say. */
export function drawDiagram(source: string, id: string): Drawing {
  const { drawing, problems } = drawn(source)
  if (!drawing) throw new Error(problems[0]?.fact)
  const named = (svg: string) => svg.replaceAll(place, id)
  return { svg: named(drawing.svg), ...(drawing.narrow && { narrow: named(drawing.narrow) }) }
}

function unknownKind(source: string): DiagramProblem {
  const first = diagramLines(source)[0]
  const word = /^[\w-]+/.exec(first?.text ?? '')?.[0]
  return {
    line: first?.line ?? 1,
    fact: word ? `Diagrams of the kind "${word}" are not drawn here.` : 'The diagram is empty.',
    remedy:
      word === 'erDiagram'
        ? 'Write it as a classDiagram, with the columns as members and A "1" --> "*" B : owns for a relation, or draw an SVG for <Diagram>.'
        : 'Begin with flowchart LR, flowchart TD, sequenceDiagram, stateDiagram-v2 or classDiagram, or draw an SVG for <Diagram>.',
  }
}
