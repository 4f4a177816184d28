import { notFound } from 'next/navigation'
import { SheetsPage } from '@/components/teach/sheets-page'
import { everyPhase, type PhaseParams, phaseNamed } from '@/lib/content/phase-params'
import { pageMetadata } from '@/lib/site/metadata'

export const dynamicParams = false
export const generateStaticParams = everyPhase

export async function generateMetadata(props: PhaseParams) {
  const found = await phaseNamed(props)
  if (!found) return {}
  const { guide, phase } = found
  return pageMetadata({
    title: `Quiz on paper: ${phase.title}`,
    description: 'Student sheets in two versions and the sheet of keys, to print.',
    path: `/teach/${guide.slug}/${phase.slug}/sheets`,
  })
}

export default async function Sheets(props: PhaseParams) {
  const found = await phaseNamed(props)
  if (!found) notFound()
  return <SheetsPage {...found} />
}
