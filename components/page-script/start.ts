import { bringFonts } from './bring-fonts'
import { hydrateIslands } from './hydrate-islands'
import { openLabs } from './open-labs'
import { startPage } from './page'

startPage()
bringFonts().catch(() => undefined)
hydrateIslands()
openLabs()
document.documentElement.dataset.hydrated = ''
