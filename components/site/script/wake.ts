import { bringFonts } from './bring-fonts'
import { startPage } from './page'
import { wakeIslands } from './wake-islands'
import { wakeLabs } from './wake-labs'

startPage()
bringFonts().catch(() => undefined)
wakeIslands()
wakeLabs()
document.documentElement.dataset.awake = ''
