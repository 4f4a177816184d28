import { AssignmentView } from '@/components/assignment/assignment-view.island'
import { Island } from '@/components/island/island'
import { Page } from '@/components/site/page'
import { NeedsScript, TeachFrame } from '@/components/teach/teach-frame'
import { href } from '@/lib/site/href'
import { pageMetadata } from '@/lib/site/metadata'
import '@/components/teach/teach.css'

export const metadata = {
  ...pageMetadata({
    title: 'Assignment',
    description: 'The checklist of an assignment that came as a link.',
    path: '/assignment',
  }),
  robots: { index: false },
}

export default function AssignmentPage() {
  return (
    <Page>
      <TeachFrame
        title="Assignment"
        lead="Work through the list in any order. What you do is kept in this browser, so you can stop and go on later."
        above={[]}
      >
        <Island alone name="assignment-view" component={AssignmentView} props={{ catalogue: href('/assignment/catalogue.json') }} />
        <NeedsScript />
      </TeachFrame>
    </Page>
  )
}
