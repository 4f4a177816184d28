import { feedbackOrigin } from '../../feedback/address'
import { sandboxPolicy } from '../../runtime/sandbox/policy'
import { namedByContent } from '../../site/named-by-content'

/** What a page may do, on every page: its own scripts, styles and fonts, nothing foreign; of all that could stand inside it the one style sheet; and frame the sandbox Python runs in. */
const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'frame-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'self'",
}

const pagePolicy = (style: string, feedback: string | undefined, over: Partial<typeof policy> = {}): string => {
  const allow = (what: keyof typeof policy, source: string | undefined) => source && { [what]: `${policy[what]} ${source}` }
  const whole = { ...policy, ...allow('style-src', style), ...allow('connect-src', feedback), ...allow('form-action', feedback), ...over }
  return Object.entries(whole)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

export type HeaderRule = { path: RegExp; headers: Record<string, string> }

/** The one table of headers, for pages that hold the style sheet of this hash and speak to the feedback API at this origin where it is not their own. The server, the nginx configuration and the file for static hosts are all made from it. */
export const headerRules = (style: string, feedback = feedbackOrigin()): HeaderRule[] => [
  {
    path: /^/,
    headers: {
      'Content-Security-Policy': pagePolicy(style, feedback),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cache-Control': 'no-cache',
    },
  },
  { path: /^\/embed\//, headers: { 'Content-Security-Policy': pagePolicy(style, feedback, { 'frame-ancestors': '*' }) } },
  { path: namedByContent, headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  { path: /^\/_\/sandbox\//, headers: { 'Content-Security-Policy': sandboxPolicy } },
]

/** Headers for a path below the site's root; later rules win. */
export function headersFor(path: string, rules: HeaderRule[]): Record<string, string> {
  return Object.assign({}, ...rules.filter((rule) => rule.path.test(path)).map((rule) => rule.headers)) as Record<string, string>
}

/** Headers for an answer of this status: nobody keeps for a year that something is not there. */
export function headersOfAnswer(path: string, status: number, rules: HeaderRule[]): Record<string, string> {
  return { ...headersFor(path, rules), ...(status >= 400 && { 'Cache-Control': 'no-cache' }) }
}
