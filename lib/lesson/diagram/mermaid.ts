import type { DiagramProblem, Drawing } from './drawing'
import { drawFlowchart } from './flowchart'
import { checkFlowchart } from './flowchart-grammar'
import { drawSequence } from './sequence'
import { parseSequence } from './sequence-grammar'

const kindOf = (source: string): 'flowchart' | 'sequence' | undefined => {
  const header =
    source
      .split('\n')
      .find((line) => line.trim() && !line.trim().startsWith('%%'))
      ?.trim() ?? ''
  return /^(flowchart|graph)\b/.test(header) ? 'flowchart' : /^sequenceDiagram$/.test(header) ? 'sequence' : undefined
}

/** Everything that keeps `source` from being drawn as its author meant it. */
export function checkDiagram(source: string): DiagramProblem[] {
  const kind = kindOf(source)
  if (!kind)
    return [
      {
        line: 1,
        fact: 'The diagram is neither a flowchart nor a sequence diagram.',
        remedy: 'Begin with flowchart LR, flowchart TD or sequenceDiagram.',
      },
    ]
  return kind === 'sequence' ? parseSequence(source).problems : checkFlowchart(source)
}

/** Draws a checked diagram as SVG that takes its colours from the page; `id` keeps its inner ids apart from those of other drawings. Throws where the source does not parse. */
export function drawDiagram(source: string, id: string): Drawing {
  return kindOf(source) === 'sequence' ? drawSequence(parseSequence(source)) : drawFlowchart(source, id)
}
