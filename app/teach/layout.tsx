import type { ReactNode } from 'react'
import { Page } from '@/components/site/page'
import '@/components/teach/teach.css'

/** The pages for whoever teaches. */
export default function TeachLayout({ children }: { children: ReactNode }) {
  return <Page here="teach">{children}</Page>
}
