import { attackAll, test } from './attacks'

test.use({ half: 'real' })

test('under the Python half that readers get, learner Python reaches no network, no storage and no page', ({ bare, site, canary }) =>
  attackAll({ bare, site, canary }))
