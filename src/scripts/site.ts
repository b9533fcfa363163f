// What JavaScript adds to a page that is complete without it. Each part is a file of its own.

import { offerCounterparts } from './counterpart.ts';
import { keepPlaceOnSwitch } from './keep-place.ts';
import { followSideShortcut } from './shortcut.ts';
import { offerSides } from './sides.ts';

keepPlaceOnSwitch();
followSideShortcut();
offerCounterparts();
offerSides();
