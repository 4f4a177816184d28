import all from '../runtime/python/rules.json'
import { href } from '../site/href'

/** A rule of a protocol: its sentence for a learner, the clause it comes from, and the paragraph of the guide that teaches it. */
export type Rule = {
  id: string
  interface: string
  sentence: string
  clause: { spec: string; url: string; section: string }
  teaches: string | null
}

const rules = new Map((all as Rule[]).map((rule) => [rule.id, rule]))

/** A rule by its id; one that is not known is only its id. */
export function ruleNamed(id: string): Rule | undefined {
  return rules.get(id)
}

/** The address of the paragraph that teaches a rule, on this site. */
export const taughtAt = (rule: Rule): string | undefined => (rule.teaches ? href(rule.teaches) : undefined)
