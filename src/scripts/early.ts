// Runs before the first paint, so that a reader who has chosen one language sees no flash of both.
import { chosenSide, showSide } from './side.ts';

showSide(chosenSide());
