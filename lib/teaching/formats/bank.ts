import { phasePath } from '../../content/model'
import { kindOf } from '../../quiz/kinds'
import type { PortableTask } from '../../quiz/kinds/kind'
import type { Question } from '../../quiz/question'
import { href } from '../../site/href'
import { site } from '../../site/site'
import type { Loss } from './loss'

/** A question as it travels: all of it is in the texts, which are Markdown. */
export type BankItem = { id: string; q: string; explain: string; task: PortableTask }

export type BankSection = { slug: string; title: string; items: BankItem[] }

/** Questions on their way out: a phase, or the phases of a guide. */
export type Bank = { name: string; title: string; sections: BankSection[] }

/** What a bank needs of a phase. */
type Source = { guide: string; slug: string; title: string; samples: ReadonlyMap<string, string>; questions: Question[] }

/** The questions of these phases as a bank, and what no other system can carry. */
export function bankOf(name: string, title: string, phases: readonly Source[]): { bank: Bank; losses: Loss[] } {
  const losses: Loss[] = []
  const taken = new Set<string>()
  const ownId = ({ slug }: Source, { id }: Question) => {
    const own = taken.has(id) ? `${slug}-${id}` : id
    taken.add(own)
    if (own !== id) losses.push({ id, what: `another phase has a question of this id; this one travels as ${own}` })
    return own
  }
  const sections = phases.map((phase) => ({
    slug: phase.slug,
    title: phase.title,
    items: phase.questions.map((question) => ({
      ...itemOf(question, phase, (what) => losses.push({ id: question.id, what })),
      id: ownId(phase, question),
    })),
  }))
  return { bank: { name, title, sections }, losses }
}

function itemOf(question: Question, phase: Source, lose: (what: string) => void): BankItem {
  const code = question.sample && phase.samples.get(question.sample)
  const kind = kindOf(question)
  const shown = code && !kind.asksSample
  if (shown) lose('its sample stands in the question as code and can no longer be run')
  if (question.see) lose('the way back to the lesson is a link at the end of the explanation')
  if (question.reread) lose('the passage to read again is not marked')
  if (/!\[[^\]]*\]\(/.test(JSON.stringify(question))) lose('its images stay on the site; the texts name their addresses')
  const link = question.see && `\n\n[Read it again](${site.origin}${href(`${phasePath(phase)}#${question.see}`)})`
  return {
    id: question.id,
    q: shown ? `${question.q}\n\n${fenced(code)}` : question.q,
    explain: `${question.explain}${link ?? ''}`,
    task: kind.portable(question, lose),
  }
}

/** Code as a Markdown block that its own backticks do not close. */
export function fenced(code: string): string {
  const marks = '`'.repeat(Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length)) + 1)
  return `${marks}python\n${code.trimEnd()}\n${marks}`
}
