// Enhancements of pages that are complete without JavaScript; each is a file of its own.

import { copyLinks } from './copy-link.ts';
import { offerCounterparts } from './counterpart.ts';
import { keepPlaceOnSwitch } from './keep-place.ts';
import { offerQuotations } from './quote.ts';
import { offerSharing } from './share.ts';
import { followSideShortcut } from './shortcut.ts';
import { offerSides } from './sides.ts';

keepPlaceOnSwitch();
followSideShortcut();
offerCounterparts();
offerSides();
copyLinks();
offerQuotations();
offerSharing();
