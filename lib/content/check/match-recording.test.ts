import { expect, test } from 'vitest'
import { firstMismatch } from './match-recording'

const recorded = ['Traceback', '  File "/srv/a.py", line 1', '    a()', 'ValueError: no']

test('what is shown as it was recorded holds', () => {
  expect(firstMismatch(recorded, recorded)).toBeUndefined()
  expect(firstMismatch(['Traceback', '…', 'ValueError: no'], recorded)).toBeUndefined()
  expect(firstMismatch(['…', '  File "…/a.py", line 1', '  …'], recorded)).toBeUndefined()
})

test('the first line that differs, is missing or is too much is named', () => {
  expect(firstMismatch(['Traceback', '…', 'ValueError: yes'], recorded)).toBe(2)
  expect(firstMismatch(recorded.slice(0, 2), recorded)).toBe(1)
  expect(firstMismatch([...recorded, 'more'], recorded)).toBe(4)
  expect(firstMismatch(['traceback', '…'], recorded)).toBe(0)
  expect(firstMismatch(['…', 'ValueError: no', 'Traceback'], recorded)).toBe(2)
})

test('an ellipsis that was recorded is one', () => {
  expect(firstMismatch(['a … b'], ['a … b'])).toBeUndefined()
})
