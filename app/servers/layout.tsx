import type { ReactNode } from 'react'
import '@/components/servers/servers.css'

/** The pages of the real servers have a sheet of their own. */
export default function ServersLayout({ children }: { children: ReactNode }) {
  return children
}
