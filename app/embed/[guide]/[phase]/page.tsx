import { notFound } from 'next/navigation'
import { EmbedPage } from '@/components/embed/embed-page'
import { everyPhase, type PhaseParams, phaseNamed } from '@/lib/content/phase-params'
import '@/components/teach/teach.css'

export const dynamicParams = false
export const generateStaticParams = everyPhase

export async function generateMetadata(props: PhaseParams) {
  const found = await phaseNamed(props)
  return { title: found?.phase.title, robots: { index: false } }
}

export default async function Embedded(props: PhaseParams) {
  const found = await phaseNamed(props)
  if (!found) notFound()
  return <EmbedPage phase={found.phase} />
}
