import { directiveFromMarkdown } from 'mdast-util-directive'
import { directive } from 'micromark-extension-directive'
import type { Processor } from 'unified'

const colon = 58

/** Lets a parser read blocks between `:::name` and `:::`. Names behind one or two colons stay text: sentences hold them. */
export function containers(this: Processor): void {
  const data = this.data() as Record<string, unknown[] | undefined>
  const flow = directive().flow?.[colon]
  const container = Array.isArray(flow) ? flow[0] : flow
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { flow: { [colon]: container } }]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown()]
}
