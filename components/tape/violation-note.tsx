import type { Violation } from '@/lib/runtime/tape/event'
import { levelOf, ruleNamed, specName, taughtAt } from '@/lib/runtime/tape/rules'
import { LabIcon } from '../icon/lab-icon'

/** A rule on the event that did not keep it, with its level where it is no must: the sentence, what was found, the clause, and where the guide teaches it. */
export function ViolationNote({ violation }: { violation: Violation }) {
  const rule = ruleNamed(violation.rule)
  const taught = rule && taughtAt(rule)
  const level = levelOf(violation.rule)
  return (
    <div className={level === 'must' ? 'violation-note' : 'violation-note is-mild'}>
      <LabIcon name={level === 'must' ? 'fault' : 'hint'} />
      <div>
        <p>
          {level !== 'must' && <i>{words[level]} </i>}
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

/** What a rule says of itself where it is no must. */
const words = { should: 'Should, not must:', advice: 'Advice, no rule for the app:' }
