import { notFound, permanentRedirect } from 'next/navigation'
import { LinkedData } from '@/components/html/linked-data'
import { PhasePage } from '@/components/phase/phase-page'
import { ContentProblems } from '@/components/site/content-problems'
import { Page } from '@/components/site/page'
import { phaseData } from '@/lib/content/linked-data'
import { phasePath } from '@/lib/content/model'
import { pageProblems, phasesWithProblems } from '@/lib/content/page-problems'
import { phasePreview } from '@/lib/content/previews'
import { loadQuizLanguages } from '@/lib/content/quiz-languages'
import { guideBySlug, phaseBySlug, siteContent } from '@/lib/content/site-content'
import { pageMetadata } from '@/lib/site/metadata'

type Props = { params: Promise<{ guide: string; phase: string }> }

export const dynamicParams = false

/** A page per phase; in development also the numbers that lead to them, for which a build writes documents of its own. */
export function generateStaticParams() {
  const numbered = process.env.NODE_ENV === 'development'
  const phases = siteContent().guides.flatMap((guide) =>
    guide.phases.flatMap(({ slug, number }) =>
      [slug, ...(numbered ? [String(number)] : [])].map((phase) => ({ guide: guide.slug, phase })),
    ),
  )
  return [...phases, ...phasesWithProblems()]
}

async function find({ params }: Props) {
  const { guide: guideSlug, phase: segment } = await params
  const guide = guideBySlug(guideSlug)
  const found = guide && phaseBySlug(guide, segment)
  if (!guide || !found) return undefined
  await loadQuizLanguages([found.phase])
  return { guide, ...found }
}

export async function generateMetadata(props: Props) {
  const found = await find(props)
  if (!found) return {}
  const { guide, phase } = found
  return pageMetadata({
    title: `${phase.title} · ${guide.title}`,
    description: phase.summary,
    path: phasePath(phase),
    article: { modified: phase.date },
    preview: phasePreview(guide, phase),
    also: { 'text/markdown': `${phasePath(phase)}/lesson.md` },
  })
}

export default async function Phase(props: Props) {
  const found = await find(props)
  const asked = await props.params
  const problems = pageProblems(asked.guide, found?.phase.slug ?? asked.phase)
  if (!found && !problems.length) notFound()
  if (found?.byNumber) permanentRedirect(phasePath(found.phase))
  return (
    <Page here="guides">
      <ContentProblems problems={problems} />
      {found && <LinkedData of={phaseData(found.guide, found.phase)} />}
      {found && <PhasePage content={siteContent()} guide={found.guide} phase={found.phase} />}
    </Page>
  )
}
