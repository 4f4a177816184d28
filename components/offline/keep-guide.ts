import { href } from '@/lib/site/href'
import { editionCache, editionCaches, type KeepList, keepListPath, keptEditions, transferOfFiles } from '@/lib/site/kept-editions'
import { namedByContent } from '@/lib/site/named-by-content'

const atOnce = 4

/** What there is to keep of a guide now. Rejects where the site cannot be reached. */
export async function fetchKeepList(guide: string): Promise<KeepList> {
  const response = await fetch(href(keepListPath(guide)), { cache: 'no-cache' })
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`)
  const list = (await response.json()) as KeepList | null
  if (!list) throw new Error('the site cannot be reached')
  return list
}

/** Bytes of a list that have to travel yet. */
export const missingBytes = async (list: KeepList): Promise<number> => transferOfFiles((await absentOf(list)).missing)

/** The files of a list that its own cache has not, and of them those that nothing here has: one whose name is made from its content is taken over from another edition. */
async function absentOf({ guide, edition, files }: KeepList): Promise<Record<'absent' | 'missing', KeepList['files']>> {
  const own = await keysOf(editionCache(guide, edition))
  const others = await Promise.all((await editionCaches()).map(keysOf))
  const absent = files.filter(([path]) => !own.has(href(path)))
  return { absent, missing: absent.filter(([path]) => !(namedByContent.test(path) && others.some((keys) => keys.has(href(path))))) }
}

/**
 * Keeps an edition of a guide in this browser: the worker that answers without a network, then every file, then the list by which
 * the edition counts as whole. What came stays when it is broken off, and is not fetched again. The edition before stays for pages
 * that are open; older ones go. Rejects with the signal's reason, or where a file cannot be fetched or kept.
 */
export async function keepGuide(list: KeepList, signal: AbortSignal, onProgress: (loaded: number, total: number) => void): Promise<void> {
  const { absent, missing } = await absentOf(list)
  const travels = new Set(missing)
  const total = transferOfFiles(missing)
  onProgress(0, total)
  await navigator.serviceWorker.register(href('/sw.js'), { scope: href('/'), updateViaCache: 'none' })
  await navigator.storage?.persist?.()
  const cache = await caches.open(editionCache(list.guide, list.edition))
  let loaded = 0
  const queue = absent[Symbol.iterator]()
  const takeFrom = async () => {
    for (const file of queue) {
      const [path, bytes] = file
      signal.throwIfAborted()
      const here = travels.has(file) ? undefined : await caches.match(href(path))
      const response = here ?? (await fetch(href(path), { signal, cache: namedByContent.test(path) ? 'default' : 'no-cache' }))
      if (!response.ok) throw new Error(`${path}: ${response.status}`)
      await cache.put(href(path), answered(response))
      if (travels.has(file)) onProgress((loaded += bytes), total)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, takeFrom))
  await warmSandboxes(list, signal)
  const headers = { 'Content-Type': 'application/json', 'X-Kept': new Date().toISOString(), 'X-Bytes': String(transferOfFiles(list.files)) }
  await cache.put(href(keepListPath(list.guide)), new Response(JSON.stringify(list), { headers }))
  await forgetOthers(list.guide, 2)
}

/** Lets a guide go; with the last one the worker that answered for it goes too. */
export async function letGuideGo(guide: string): Promise<void> {
  for (const name of await editionCaches(guide)) await caches.delete(name)
  if ((await editionCaches()).length) return
  const registration = await navigator.serviceWorker.getRegistration(href('/'))
  await registration?.unregister()
}

async function forgetOthers(guide: string, stay: number): Promise<void> {
  const staying = (await keptEditions(guide)).slice(0, stay).map(({ cache }) => cache)
  for (const name of await editionCaches(guide)) if (!staying.includes(name)) await caches.delete(name)
}

/** The frame that Python runs in has no origin, so no worker answers for it: it comes from the browser's own cache, where opening it once puts it. */
async function warmSandboxes({ files }: KeepList, signal: AbortSignal): Promise<void> {
  for (const [path] of files.filter(([path]) => /^\/_\/sandbox\/.+\.html$/.test(path))) {
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', 'allow-scripts')
    frame.hidden = true
    frame.src = href(path)
    await new Promise((resolve, reject) => {
      frame.addEventListener('load', resolve, { once: true })
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
      document.body.append(frame)
    }).finally(() => frame.remove())
  }
}

/** An answer that came by way of another address may not answer a navigation. */
const answered = (response: Response): Response =>
  response.redirected ? new Response(response.body, { headers: response.headers }) : response

async function keysOf(name: string): Promise<Set<string>> {
  if (!(await caches.has(name))) return new Set()
  return new Set((await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname))
}
