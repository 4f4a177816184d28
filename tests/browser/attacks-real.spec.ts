import { attackAll, test } from './attacks'

test.use({ half: 'real' })

test('under the Python half that readers get, learner Python reaches no network, no storage and no page', ({ bare, site, canary }) =>
  attackAll({ bare, site, canary }))

for (const packages of [['flask', 'asgiref'], ['starlette', 'jinja2', 'httpx'], ['django'], ['fastapi']])
  test(`with ${packages.join(', ')} loaded, learner Python reaches no network, no storage and no page`, ({ bare, site, canary }) =>
    attackAll({ bare, site, canary }, packages))
