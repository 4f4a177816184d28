import { copying } from './copying'
import { fetchAhead } from './fetch-ahead'
import { followReader } from './follow-reader'
import { pagerKeys } from './pager-keys'
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
  pagerKeys()
  terms()
  fetchAhead()
  passages()
}
