import { attack, test } from './attacks'

test.use({ half: 'real' })

// All of them, and with every pack: attacks-real.slow.spec.ts.
test('under the Python half that readers get, learner Python reaches no network, no storage and no page', ({ live, site, canary }) =>
  attack({ bare: live, site, canary }, 1))

test('with Flask loaded, learner Python reaches no network, no storage and no page', ({ live, site, canary }) =>
  attack({ bare: live, site, canary }, 1, ['flask', 'asgiref']))
