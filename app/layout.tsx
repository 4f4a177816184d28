import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { Sprite } from '@/components/icon/sprite'
import { DevScripts } from '@/components/site/dev-scripts'
import { site } from '@/lib/site/site'
import { siteIcons } from '@/lib/site/site-icons'
import './site.css'

export const metadata: Metadata = {
  ...(site.address && { metadataBase: new URL(site.address) }),
  title: { default: `${site.name}: ${site.tagline}`, template: `%s · ${site.name}` },
  description: site.description,
  openGraph: { siteName: site.name, type: 'website', locale: 'en' },
  ...siteIcons,
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f8f5ed' },
    { media: '(prefers-color-scheme: dark)', color: '#12171f' },
  ],
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <body>
        <Sprite />
        {children}
        {process.env.NODE_ENV === 'development' && <DevScripts />}
      </body>
    </html>
  )
}
