import type { Violation } from '@/lib/runtime/tape/event'
import { ruleNamed, specName, taughtAt } from '@/lib/runtime/tape/rules'
import { LabIcon } from '../icon/lab-icon'

/** A broken rule, on the event that broke it: the sentence, what was found, the clause, and where the guide teaches it. */
export function ViolationNote({ violation }: { violation: Violation }) {
  const rule = ruleNamed(violation.rule)
  const taught = rule && taughtAt(rule)
  return (
    <div className="violation-note">
      <LabIcon name="fault" />
      <div>
        <p>
          <b>{rule?.sentence ?? violation.rule}</b> {violation.found}
        </p>
        <p className="violation-note__ways">
          {rule && (
            <a href={rule.clause.url}>
              {specName(rule.clause.spec)}, {rule.clause.title}
            </a>
          )}
          {taught && <a href={taught}>The paragraph that teaches it</a>}
          {violation.line !== null && <span>line {violation.line}</span>}
        </p>
      </div>
    </div>
  )
}
