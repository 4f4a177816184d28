import { siteContent } from '@/lib/content/site-content'
import { exportQuestions } from '@/lib/teaching/export-questions'

export const dynamic = 'force-static'
export const dynamicParams = false

/** Every format of every phase, and of the guide as a whole. */
const all = (guide: string, phases: string[]) => [undefined, ...phases].flatMap((phase) => exportQuestions(guide, phase))

export function generateStaticParams() {
  return siteContent().guides.flatMap(({ slug, phases }) =>
    all(
      slug,
      phases.map((phase) => phase.slug),
    ).map(({ name }) => ({ guide: slug, file: name })),
  )
}

/** Questions as a file for another system. */
export async function GET(_request: Request, { params }: { params: Promise<{ guide: string; file: string }> }) {
  const { guide: slug, file } = await params
  const guide = siteContent().guides.find((one) => one.slug === slug)
  const phase = guide?.phases.find((one) => file.startsWith(`${slug}-${one.slug}.`))
  const found = exportQuestions(slug, phase?.slug).find(({ name }) => name === file)
  return found ? new Response(found.data as BodyInit) : new Response(null, { status: 404 })
}
