import { attack, test } from './attacks'

test.use({ half: 'real' })

test('under the Python half that readers get, no attempt of learner Python reaches network, storage or page', ({ bare, site, canary }) =>
  attack({ bare, site, canary }, Number.POSITIVE_INFINITY))
