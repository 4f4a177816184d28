import { notFound } from 'next/navigation'
import { PhaseMoved } from '@/components/phase/phase-moved'
import { PhasePage } from '@/components/phase/phase-page'
import { ContentProblems } from '@/components/site/content-problems'
import { Page } from '@/components/site/page'
import { phasePath } from '@/lib/content/model'
import { pageProblems, phasesWithProblems } from '@/lib/content/page-problems'
import { guideBySlug, phaseBySlug, siteContent } from '@/lib/content/site-content'
import { pageMetadata } from '@/lib/site/metadata'

type Props = { params: Promise<{ guide: string; phase: string }> }

export const dynamicParams = false

/** A page per phase, and one per number that leads to it. */
export function generateStaticParams() {
  const phases = siteContent().guides.flatMap((guide) =>
    guide.phases.flatMap(({ slug, number }) => [
      { guide: guide.slug, phase: slug },
      { guide: guide.slug, phase: String(number) },
    ]),
  )
  return [...phases, ...phasesWithProblems()]
}

async function find({ params }: Props) {
  const { guide: guideSlug, phase: segment } = await params
  const guide = guideBySlug(guideSlug)
  const found = guide && phaseBySlug(guide, segment)
  return guide && found ? { guide, ...found } : undefined
}

export async function generateMetadata(props: Props) {
  const found = await find(props)
  if (!found) return {}
  const { guide, phase, byNumber } = found
  const metadata = pageMetadata({
    title: `${phase.title} · ${guide.title}`,
    description: phase.summary,
    path: phasePath(phase),
    article: { modified: phase.date },
  })
  return byNumber ? { ...metadata, robots: { index: false } } : metadata
}

export default async function Phase(props: Props) {
  const found = await find(props)
  const asked = await props.params
  const problems = pageProblems(asked.guide, found?.phase.slug ?? asked.phase)
  if (!found && !problems.length) notFound()
  return (
    <Page here="guides">
      <ContentProblems problems={problems} />
      {found?.byNumber && <PhaseMoved phase={found.phase} />}
      {found && !found.byNumber && <PhasePage content={siteContent()} guide={found.guide} phase={found.phase} />}
    </Page>
  )
}
