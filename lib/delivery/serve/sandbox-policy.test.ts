import { expect, test } from 'vitest'
import { sandboxDocument, sandboxPolicy } from '../../runtime/sandbox/policy'
import { headerRules, headersFor } from './headers'

const rules = headerRules("'sha256-x'")

test('the sandbox has a policy of its own, in its header and in its document', () => {
  expect(headersFor('/_/sandbox/1-a.html', rules)['Content-Security-Policy']).toBe(sandboxPolicy)
  for (const text of [sandboxPolicy, sandboxDocument]) {
    expect(text).toContain("default-src 'none'")
    expect(text).toContain("connect-src 'none'")
    expect(text).toMatch(/script-src 'sha256-[\w+/=]+' 'wasm-unsafe-eval'/)
  }
  expect(sandboxPolicy).toMatch(/^sandbox allow-scripts;.*frame-ancestors \*$/)
})

test('no page may compile WebAssembly or evaluate text', () => {
  const page = headersFor('/guides/x/', rules)['Content-Security-Policy']
  expect(page).toContain("frame-src 'self'")
  expect(page).not.toContain('unsafe')
})
