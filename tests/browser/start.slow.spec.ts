import { test } from '@playwright/test'
import { expectEnded } from './start'

test.describe.configure({ timeout: 300_000 })

test('SIGINT to npm start ends the server and frees its port', () => expectEnded('SIGINT'))
