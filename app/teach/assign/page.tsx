import { Assign } from '@/components/assignment/assign.island'
import { Island } from '@/components/island/island'
import { NeedsScript, TeachFrame } from '@/components/teach/teach-frame'
import { href } from '@/lib/site/href'
import { pageMetadata } from '@/lib/site/metadata'

export const metadata = pageMetadata({
  title: 'Give an assignment',
  description: 'Pick lessons, labs and questions; one link holds the assignment and opens as a checklist.',
  path: '/teach/assign',
})

export default function AssignPage() {
  return (
    <TeachFrame
      title="Give an assignment"
      lead="Tick what is to be done. The link that comes out holds the whole assignment, so there is nothing to sign up for and nothing to take down later."
    >
      <Island alone name="assign" component={Assign} props={{ catalogue: href('/assignment/catalogue.json') }} />
      <NeedsScript />
    </TeachFrame>
  )
}
