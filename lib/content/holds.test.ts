import { expect, test } from 'vitest'
import { unlike } from './holds'

const recorded = ['Traceback', '  File "/srv/a.py", line 1', '    a()', 'ValueError: no']

test('what is shown as it was recorded holds', () => {
  expect(unlike(recorded, recorded)).toBeUndefined()
  expect(unlike(['Traceback', '…', 'ValueError: no'], recorded)).toBeUndefined()
  expect(unlike(['…', '  File "…/a.py", line 1', '  …'], recorded)).toBeUndefined()
})

test('the first line that differs, is missing or is too much is named', () => {
  expect(unlike(['Traceback', '…', 'ValueError: yes'], recorded)).toBe(2)
  expect(unlike(recorded.slice(0, 2), recorded)).toBe(1)
  expect(unlike([...recorded, 'more'], recorded)).toBe(4)
  expect(unlike(['traceback', '…'], recorded)).toBe(0)
  expect(unlike(['…', 'ValueError: no', 'Traceback'], recorded)).toBe(2)
})

test('an ellipsis that was recorded is one', () => {
  expect(unlike(['a … b'], ['a … b'])).toBeUndefined()
})
