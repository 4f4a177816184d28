import { href } from '../../site/href'
import all from '../rules.json'
import type { Violation } from './event'

export type RuleLevel = 'must' | 'should' | 'advice'

/** A rule of a protocol: its sentence for a learner, the clause it comes from, and the paragraph of the guide that teaches it. */
export type Rule = {
  id: string
  interface: string
  /** By its clause’s own word: only a must can be violated. */
  level: RuleLevel
  sentence: string
  clause: { spec: string; url: string; title: string }
  /** `phase#heading` of the guide. */
  teaches: string
}

const rules = new Map((all as Rule[]).map((rule) => [rule.id, rule]))

/** A rule by its id; one that is not known is only its id. */
export function ruleNamed(id: string): Rule | undefined {
  return rules.get(id)
}

/** How strong a rule is; one that is not known is a must. */
export const levelOf = (rule: string): RuleLevel => rules.get(rule)?.level ?? 'must'

/** Those that break something: of the others the tape only speaks. */
export const broken = (violations: readonly Violation[]): Violation[] => violations.filter(({ rule }) => levelOf(rule) === 'must')

/** The address of the paragraph that teaches a rule, on this site. */
export const taughtAt = (rule: Rule): string => href(`/guides/wsgi-and-asgi/${rule.teaches}`)

/** A document’s name as a link to its clause begins. */
export const specName = (spec: string): string => specNames[spec] ?? spec

const specNames: Record<string, string> = {
  'pep-3333': 'PEP 3333',
  asgi: 'ASGI',
  'asgi-www': 'ASGI HTTP & WebSocket',
  'asgi-lifespan': 'ASGI Lifespan',
  'asgi-extensions': 'ASGI Extensions',
  'rfc-9110': 'RFC 9110',
  'rfc-9112': 'RFC 9112',
}
