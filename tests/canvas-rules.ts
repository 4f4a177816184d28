import type { Element } from 'xast'
import { all, attribute, below, textOf } from '@/lib/teaching/formats/xml'

/** A question as Canvas takes it from QTI 1.2: which choices it counts as right, which typed answers, which ranges. */
export type CanvasQuestion = {
  type: string
  right: string[]
  wrong: string[]
  typed: string[]
  ranges: [number, number][]
  pairs: [string, string][]
}

const children = (element: Element | undefined) => (element?.children ?? []).filter((child): child is Element => child.type === 'element')

/**
 * What Canvas makes of an item, by the rules of its migration tool: the last condition that names a choice says its weight, whatever
 * else the condition asks; choices named side by side in an `and` are right; every text that any condition compares is a right answer.
 */
export function canvasReads(item: Element): CanvasQuestion {
  const fields = all(item, 'qtimetadatafield').map((field) => [
    textOf(below(field, 'fieldlabel')[0]),
    textOf(below(field, 'fieldentry')[0]),
  ])
  const type = fields.find(([label]) => label === 'question_type')?.[1] ?? ''
  const weights = new Map(all(item, 'response_label').map((label) => [attribute(label, 'ident'), 0]))
  const question: CanvasQuestion = { type, right: [], wrong: [], typed: [], ranges: [], pairs: [] }
  for (const condition of all(item, 'respcondition')) {
    const [tests] = below(condition, 'conditionvar')
    const points = Number(textOf(below(condition, 'setvar')[0])) || 0
    const together = children(tests).filter(({ name }) => name === 'and')
    const named = tests ? all(tests, 'varequal') : []
    if (type === 'matching_question')
      question.pairs.push(...named.map((one): [string, string] => [attribute(one, 'respident'), textOf(one)]))
    else if (type === 'short_answer_question') question.typed.push(...named.map((one) => textOf(one)))
    else if (type === 'numerical_question') {
      const bound = (name: string) => Number(textOf(all(condition, name)[0]))
      if (named.length) question.ranges.push([bound('vargte'), bound('varlte')])
    } else if (together.length) for (const one of together.flatMap((and) => below(and, 'varequal'))) weights.set(textOf(one), 100)
    else if (named[0]) weights.set(textOf(named[0]), points)
  }
  for (const [ident, weight] of weights) (weight > 0 ? question.right : question.wrong).push(ident)
  return question
}
