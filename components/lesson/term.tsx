import type { ReactNode } from 'react'
import type { GlossaryEntry } from '@/lib/content/schema'
import { inlineToHtml } from '@/lib/lesson/markdown'
import { href } from '@/lib/site/href'

/** A glossary word in a sentence: a button whose definition opens on tap and keys by itself, on hover and focus by the page script. */
export function Term({ entry, anchor, children }: { entry: GlossaryEntry; anchor: string; children?: ReactNode }) {
  return (
    <>
      <button type="button" className="term" popoverTarget={anchor}>
        {children}
      </button>
      <span className="definition" popover="auto" id={anchor}>
        <b dangerouslySetInnerHTML={{ __html: inlineToHtml(entry.term) }} />{' '}
        <span dangerouslySetInnerHTML={{ __html: inlineToHtml(entry.definition) }} /> <a href={href(`/glossary#${entry.id}`)}>Glossary</a>
      </span>
    </>
  )
}
