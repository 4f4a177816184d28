/** What an embedded page tells the page around it, by `postMessage`. */
export type EmbedMessage =
  | { source: 'callable'; type: 'height'; height: number }
  | {
      source: 'callable'
      type: 'result'
      /** `guide/phase` and id of the question. */
      phase: string
      question: string
      version: string
      picked: string[]
      right: boolean
      at: number
    }

/** What is embedded, as the address says it. */
export type Embedded = { question?: string; lab?: string; results?: string; theme?: 'light' | 'dark' }

/** Reads the query of an embedding address. `results` must be an origin (https, or http for this machine): results are told to that page alone. */
export function embeddedOf(search: string): Embedded {
  const query = new URLSearchParams(search)
  const asked = query.get('results')
  const results = asked && URL.canParse(asked) ? new URL(asked) : undefined
  const sound = results && results.origin !== 'null' && (results.protocol === 'https:' || isHere(results.hostname))
  const theme = query.get('theme')
  return {
    question: query.get('question') ?? undefined,
    lab: query.get('lab') ?? undefined,
    results: sound ? results.origin : undefined,
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
  }
}

const isHere = (host: string): boolean => host === 'localhost' || host === '127.0.0.1'

/** Tells the page around this one; does nothing where there is none. Heights go to anyone, results to one origin. */
export function tell(message: EmbedMessage, origin = '*'): void {
  if (parent !== window) parent.postMessage(message, origin)
}

/** The address of an embedded page below the site’s root. */
export function embedPath(phase: string, { question, lab, results, theme }: Embedded): string {
  const query = new URLSearchParams({
    ...(question && { question }),
    ...(lab && { lab }),
    ...(results && { results }),
    ...(theme && { theme }),
  }).toString()
  return `/embed/${phase}${query && `?${query}`}`
}

/** What an author of another page pastes: the frame, and a listener that gives it its height. */
export function snippetOf(address: string, title: string, listens: boolean): string {
  const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  const result = "\n  if (event.data.type === 'result') console.log(event.data) // question, picked, right, at"
  return `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="600" style="border: 0" loading="lazy" allow="clipboard-write"></iframe>
<script>
addEventListener('message', (event) => {
  const frame = [...document.querySelectorAll('iframe')].find((one) => one.contentWindow === event.source)
  if (!frame || event.origin !== '${new URL(address).origin}' || event.data?.source !== 'callable') return
  if (event.data.type === 'height') frame.height = event.data.height${listens ? result : ''}
})
</script>`
}
