import { attack, test } from './attacks'

test('no attempt of learner Python reaches network, storage or page', ({ bare, site, canary }) =>
  attack({ bare, site, canary }, Number.POSITIVE_INFINITY))
