/** The text of a file that says its own encoding: by the mark it begins with, or by its XML declaration; UTF-8 otherwise. Undefined where it is not text in it. */
export function decoded(data: Uint8Array): string | undefined {
  const start = String.fromCharCode(...data.subarray(0, 200))
  const marked = start.startsWith('\xff\xfe') ? 'utf-16le' : start.startsWith('\xfe\xff') ? 'utf-16be' : undefined
  const named = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1]
  try {
    return new TextDecoder(marked ?? (start.startsWith('\xef\xbb\xbf') ? 'utf-8' : (named ?? 'utf-8')), { fatal: true }).decode(data)
  } catch {
    return undefined
  }
}
