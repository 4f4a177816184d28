import { attack, test } from './attacks'

test.use({ half: 'real' })

test('under the Python half that readers get, no attempt of learner Python reaches network, storage or page', ({ bare, site, canary }) =>
  attack({ bare, site, canary }, Number.POSITIVE_INFINITY))

for (const packages of [['flask', 'asgiref'], ['starlette', 'jinja2', 'httpx'], ['django'], ['fastapi']])
  test(`with ${packages.join(', ')} loaded, no attempt of learner Python reaches network, storage or page`, ({ bare, site, canary }) =>
    attack({ bare, site, canary }, Number.POSITIVE_INFINITY, packages))
