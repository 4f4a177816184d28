import { createHash } from 'node:crypto'
import { frameScript } from './frame-script'

/** What the sandbox frame and its workers may do: run the one script of the frame and workers the frame makes, compile WebAssembly, nothing else. */
const rules = {
  'default-src': "'none'",
  'script-src': `'sha256-${createHash('sha256').update(frameScript).digest('base64')}' 'wasm-unsafe-eval'`,
  'worker-src': 'blob:',
  'connect-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
}

const written = (table: Record<string, string>) =>
  Object.entries(table)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')

/** The policy of the frame's response; the frame's document repeats what a document can say of itself. Any page may stand around it, since a lab may be embedded anywhere: it has no origin, no network and nothing to steal. */
export const sandboxPolicy = written({ sandbox: 'allow-scripts', ...rules, 'frame-ancestors': '*' })

/** The document of the sandbox frame: the policy once more, for hosts that send no headers, and the script. */
export const sandboxDocument = `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${written(rules)}"><title>Python</title><script>${frameScript}</script></html>\n`
