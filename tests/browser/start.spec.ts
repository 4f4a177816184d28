import { test } from '@playwright/test'
import { expectEnded } from './start'

test.describe.configure({ timeout: 300_000 })

// SIGINT: start.slow.spec.ts.
test('SIGTERM to npm start ends the server and frees its port', () => expectEnded('SIGTERM'))
