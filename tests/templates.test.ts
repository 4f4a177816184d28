import { expect, test } from 'vitest'
import { benchLabData, runRequestOf } from '@/lib/content/lab-data-of'
import { bareOf } from '@/lib/runtime/lab/lab-data'
import { runInPython } from '@/lib/runtime/run-in-python'
import { contentUnderTest } from './content-under-test'

const sheet = benchLabData(contentUnderTest())
const names = Object.keys(sheet.labs).filter((name) => sheet.labs[bareOf(name)])
const limits = { lines: 500_000, seconds: 60 }
const answers = (name: string, requests: string[]) => {
  const order = runRequestOf(sheet, sheet.labs[name]!)
  return runInPython(requests.map((request) => ({ ...order, limits, request: order.request.replace(/^\S+ \S+/, request) }))).map(
    ({ outcome }) => outcome,
  )
}

test('each framework’s shop answers as the bare one does, and shows its stations', { timeout: 300_000 }, () => {
  expect(names).toEqual(['flask', 'starlette', 'fastapi', 'django'])
  for (const name of names) {
    const asked = ['GET /', 'GET /tea/sencha', 'GET /tea/oolong', 'GET /tea/coffee', 'POST /tea/assam']
    const bare = answers(bareOf(name), asked)
    const said = answers(name, asked)
    for (const [i, { response, failure, xray }] of said.entries()) {
      const where = `${name}: ${asked[i]}`
      expect(failure, where).toBeNull()
      // Django’s views take any method unless they say otherwise.
      if (name === 'django' && i === 4) expect(response?.status, where).toBe(403)
      else expect(response?.status, where).toBe(bare[i]?.response?.status)
      if (i < 3) expect(response?.body.head.trimEnd(), where).toBe(bare[i]?.response?.body.head)
      expect(xray?.rows.length, where).toBeGreaterThan(5)
      if (i < 3)
        expect(
          xray?.rows.map(({ kind }) => kind),
          where,
        ).toContain('yours')
    }
    expect(bare.every(({ xray }) => xray === undefined)).toBe(true)
  }
})
