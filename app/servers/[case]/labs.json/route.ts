import { caseLabData, isRunnableCase } from '@/lib/content/lab-data-of'
import { noPage, orNothing } from '@/lib/content/no-page'
import { casesOf } from '@/lib/content/read-servers'
import { siteContent } from '@/lib/content/site-content'
import { slugOf } from '@/lib/servers/matrix'

export const dynamic = 'force-static'
export const dynamicParams = false

const cases = () => casesOf(siteContent().servers).filter(isRunnableCase)

export const generateStaticParams = () =>
  orNothing(
    cases().map((one) => ({ case: slugOf(one) })),
    { case: noPage },
  )

/** What the lab of a case needs. */
export async function GET(_: Request, { params }: { params: Promise<{ case: string }> }) {
  const { case: slug } = await params
  const one = cases().find((candidate) => slugOf(candidate) === slug)
  return one ? Response.json(caseLabData(one)) : new Response(null, { status: 404 })
}
