// Runs before the page is painted, so that a reader who keeps to one language sees no flash of two.
import { chosenSide, showSide } from './side.ts';

showSide(chosenSide());
