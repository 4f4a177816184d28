import { keys } from '../keys/keys'
import { copying } from './copying'
import { fetchAhead } from './fetch-ahead'
import { followReader } from './follow-reader'
import { found } from './found'
import { passages } from './passages'
import { showProgress } from './show-progress'
import { terms } from './terms'
import { themeButton } from './theme-button'

/** Everything a page does by itself, apart from its islands. */
export function startPage(): void {
  themeButton()
  showProgress()
  followReader()
  copying()
  keys()
  terms()
  fetchAhead()
  passages()
  found().catch(() => undefined)
}
