import { TeachPage } from '@/components/teach/teach-page'
import { siteContent } from '@/lib/content/site-content'
import { pageMetadata } from '@/lib/site/metadata'

export const metadata = pageMetadata({
  title: 'Teaching',
  description:
    'For instructors: notes on each phase, assignment links, hand-ins without accounts, questions for your LMS, embedding and print.',
  path: '/teach',
})

export default function Teach() {
  return <TeachPage content={siteContent()} />
}
