import { notFound } from 'next/navigation'
import { LinkedData } from '@/components/html/linked-data'
import { PhaseNotes } from '@/components/teach/phase-notes'
import { quizData } from '@/lib/content/linked-data'
import { everyPhase, type PhaseParams, phaseNamed } from '@/lib/content/phase-params'
import { pageMetadata } from '@/lib/site/metadata'

export const dynamicParams = false
export const generateStaticParams = everyPhase

export async function generateMetadata(props: PhaseParams) {
  const found = await phaseNamed(props)
  if (!found) return {}
  const { guide, phase } = found
  return pageMetadata({
    title: `Teaching: ${phase.title}`,
    description: 'Objectives, time, discussion, misconceptions, exercises and questions with keys.',
    path: `/teach/${guide.slug}/${phase.slug}`,
  })
}

export default async function Notes(props: PhaseParams) {
  const found = await phaseNamed(props)
  if (!found) notFound()
  return (
    <>
      <LinkedData of={quizData(found.guide, found.phase)} />
      <PhaseNotes {...found} />
    </>
  )
}
