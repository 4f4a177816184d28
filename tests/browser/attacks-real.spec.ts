import { attack, test } from './attacks'

test.use({ half: 'real' })

// All of them: attacks-real.slow.spec.ts.
test('under the Python half that readers get, learner Python reaches no network, no storage and no page', ({ bare, site, canary }) =>
  attack({ bare, site, canary }, 1))

for (const packages of [['flask', 'asgiref'], ['starlette', 'jinja2', 'httpx'], ['django'], ['fastapi']])
  test(`with ${packages.join(', ')} loaded, learner Python reaches no network, no storage and no page`, ({ bare, site, canary }) =>
    attack({ bare, site, canary }, 1, packages))
