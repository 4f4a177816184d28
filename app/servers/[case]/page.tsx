import { notFound } from 'next/navigation'
import { CasePage } from '@/components/servers/case-page'
import { Page } from '@/components/site/page'
import { noPage, orNothing } from '@/lib/content/no-page'
import { casesOf } from '@/lib/content/read-servers'
import { siteContent } from '@/lib/content/site-content'
import { casePath, slugOf } from '@/lib/servers/matrix'
import { pageMetadata } from '@/lib/site/metadata'

type Props = { params: Promise<{ case: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return orNothing(
    casesOf(siteContent().servers).map((one) => ({ case: slugOf(one) })),
    { case: noPage },
  )
}

async function find({ params }: Props) {
  const { case: slug } = await params
  const cases = casesOf(siteContent().servers)
  const at = cases.findIndex((one) => slugOf(one) === slug)
  const one = cases[at]
  return one && { one, before: cases[at - 1], after: cases[at + 1] }
}

export async function generateMetadata(props: Props) {
  const found = await find(props)
  if (!found) return {}
  const { one } = found
  return pageMetadata({ title: `${one.title} · What real servers do`, description: one.says, path: casePath(one) })
}

export default async function Case(props: Props) {
  const found = await find(props)
  if (!found) notFound()
  return (
    <Page here="servers">
      <CasePage content={siteContent()} {...found} />
    </Page>
  )
}
