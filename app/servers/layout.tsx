import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { hasServers } from '@/lib/content/read-servers'
import { siteContent } from '@/lib/content/site-content'
import '@/components/servers/servers.css'

/** The pages of the real servers have a sheet of their own; content without recordings has none of them. */
export default function ServersLayout({ children }: { children: ReactNode }) {
  if (!hasServers(siteContent())) notFound()
  return children
}
