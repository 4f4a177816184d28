import { notFound } from 'next/navigation'
import { CodesPage } from '@/components/teach/codes-page'
import { everyPhase, type PhaseParams, phaseNamed } from '@/lib/content/phase-params'
import { pageMetadata } from '@/lib/site/metadata'

export const dynamicParams = false
export const generateStaticParams = everyPhase

export async function generateMetadata(props: PhaseParams) {
  const found = await phaseNamed(props)
  if (!found) return {}
  const { guide, phase } = found
  return pageMetadata({
    title: `Links and QR codes: ${phase.title}`,
    description: 'Every place of a phase with its address and its QR code.',
    path: `/teach/${guide.slug}/${phase.slug}/codes`,
  })
}

export default async function Codes(props: PhaseParams) {
  const found = await phaseNamed(props)
  if (!found) notFound()
  return <CodesPage {...found} />
}
