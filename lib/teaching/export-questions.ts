import { guideBySlug } from '../content/site-content'
import { bankOf } from './formats/bank'
import { type FormatName, formats } from './formats/formats'
import { lossReport } from './formats/loss'

/** Questions in one format, ready to be taken along. */
export type ExportedQuestions = { name: string; title: string; data: string | Uint8Array; losses: string }

/** The questions of a guide, or of one of its phases, in every format; none where there is no such guide or phase. */
export function exportQuestions(guideSlug: string, phaseSlug?: string): ExportedQuestions[] {
  const guide = guideBySlug(guideSlug)
  const phases = guide?.phases.filter(({ slug }) => phaseSlug === undefined || slug === phaseSlug) ?? []
  if (!guide || !phases.length) return []
  const name = phaseSlug === undefined ? guideSlug : `${guideSlug}-${phaseSlug}`
  const { bank, losses } = bankOf(name, phaseSlug === undefined ? guide.title : (phases[0]?.title ?? ''), phases)
  // Whoever reads it has the lesson before them, where questions are counted.
  const places = new Map(phases.flatMap(({ number, questions }) => questions.map(({ id }, i) => [id, `phase ${number} question ${i + 1}`])))
  return (Object.keys(formats) as FormatName[]).map((format) => {
    const { title, ending, write } = formats[format]
    const written = write(bank)
    return {
      name: `${name}${ending}`,
      title,
      data: written.data,
      losses: lossReport([...losses, ...written.losses], (id) => places.get(id) ?? id),
    }
  })
}
