/** Facts about a page for programs, as JSON-LD. */
export function LinkedData({ of }: { of: Record<string, unknown> }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: JSON.stringify(of).replaceAll('<', '\\u003c') }} />
}
